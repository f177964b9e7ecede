CREATE TABLE "shop" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "note" TEXT,
    CONSTRAINT "shop_pkey" PRIMARY KEY ("id")
);

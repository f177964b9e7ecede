UPDATE "shop" SET "note" = '-' WHERE "note" IS NULL;
CREATE UNIQUE INDEX "shop_code_key" ON "shop"("code");

UPDATE "shop" SET "note" = '-' WHERE "note" IS NULL;
COMMIT;
CREATE UNIQUE INDEX "shop_code_key" ON "shop"("code");

UPDATE price SET amount = rebate.amount FROM rebate WHERE price.country = rebate.country AND price.code = rebate.code;

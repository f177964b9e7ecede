UPDATE article SET price = round(price);

UPDATE contract SET reference = substr(reference, 5) WHERE reference LIKE 'old-%';

ALTER TABLE member DROP CONSTRAINT member_card;

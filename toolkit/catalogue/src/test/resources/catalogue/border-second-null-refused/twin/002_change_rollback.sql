DROP INDEX member_card;

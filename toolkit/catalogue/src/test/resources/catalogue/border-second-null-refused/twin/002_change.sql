CREATE INDEX member_card ON member (card);

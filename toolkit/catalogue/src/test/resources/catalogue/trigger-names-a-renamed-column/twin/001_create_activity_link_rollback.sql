DROP TABLE activity_link;
DROP FUNCTION activity_link_changed();

DROP TRIGGER enqueue_article ON article;
DROP FUNCTION enqueue_article();
DROP TABLE search_queue;

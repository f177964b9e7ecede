DROP TABLE article;
DROP TABLE search_queue;
DROP FUNCTION enqueue_article();

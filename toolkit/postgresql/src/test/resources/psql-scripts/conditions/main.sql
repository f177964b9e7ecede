-- psql: prod=yes
CREATE TABLE t (word text);
\if :prod
  INSERT INTO t VALUES ('prod');
\else
  INSERT INTO t VALUES ('not prod');
\endif
\if :{?undefined}
  INSERT INTO t VALUES ('defined');
\elif :prod
  INSERT INTO t VALUES ('elif');
\elif true
  INSERT INTO t VALUES ('second elif');
\else
  INSERT INTO t VALUES ('else');
\endif
\if false
  \if true
    INSERT INTO t VALUES ('inner');
  \else
    INSERT INTO t VALUES ('inner else');
  \endif
  \nonsense `false` 'open
  \i missing.sql
  \set prod no
  \q
  COPY t FROM stdin;
  SELECT :{?prod};
\else
  INSERT INTO t VALUES ('outer else');
\endif
\if perhaps
  INSERT INTO t VALUES ('perhaps');
\else
  INSERT INTO t VALUES ('not perhaps');
\endif
\if
\endif
\if o
\endif
\if of
  INSERT INTO t VALUES ('of');
\endif
\if TR
  INSERT INTO t VALUES ('TR');
\endif
\if 1 2
\endif
SELECT count(*) > 3 AS many FROM t \gset
\if :many
  INSERT INTO t VALUES ('many');
\endif
INSERT INTO t VALUES
\if true
  ('middle true')
\else
  ('middle false')
\endif
;
SELECT 1/0;
\if :ERROR
  INSERT INTO t VALUES ('error seen');
\endif
\else
\elif true
\endif
\if true
\else
\else
\elif x
\endif
INSERT INTO t VALUES (:'prod');
\if true
INSERT INTO t VALUES ('never closed');

CREATE TABLE auth.session (
  session_id uuid PRIMARY KEY,
  user_no bigint NOT NULL REFERENCES auth.user_account ON DELETE CASCADE,
  opened_at timestamptz NOT NULL,
  closed_at timestamptz,
  CHECK (closed_at IS NULL OR closed_at >= opened_at)
);
CREATE INDEX session_of_user ON auth.session (user_no);

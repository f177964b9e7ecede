-- Reversals were imported with debit and credit exchanged: turn them round.
UPDATE posting SET side = 'C' FROM journal WHERE journal.id = posting.journal_id AND reversal AND side = 'D';
UPDATE posting SET side = 'D' FROM journal WHERE journal.id = posting.journal_id AND reversal AND side = 'C';

SELECT 'nothing to undo';

-- protect: notes
CREATE TABLE notes (
    id INTEGER PRIMARY KEY,
    note TEXT NOT NULL
) STRICT;

CREATE TRIGGER notes_are_not_changed BEFORE UPDATE ON notes
BEGIN
    SELECT RAISE(ABORT, 'a note is never changed');
END;

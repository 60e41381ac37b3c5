import NotebookChecks
import NotebookMigrations

for line in NotebookMigrations.lines + NotebookChecks.lines { print(line) }

"""The rules of the audit, one pure function each: `(Case, Options) → findings`."""

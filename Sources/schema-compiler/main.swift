print("schema-compiler")

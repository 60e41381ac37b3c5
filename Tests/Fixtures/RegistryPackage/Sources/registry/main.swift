import Register

print("\(Register.size) entries, head \(Register.head)")
for line in Register.findings { print(line) }

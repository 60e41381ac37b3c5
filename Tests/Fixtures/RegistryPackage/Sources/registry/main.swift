import Published
import Register

print(Register.line)
print(Published.line)

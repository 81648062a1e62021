    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
F    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
g    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
g    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
/    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
T    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
C    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
S    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
V    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
y    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
g    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
g    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
v    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
y    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
y    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
F    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
k    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
y    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
v    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
'    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
I    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
S    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
q    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
y    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
g    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
T    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
Y    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
P    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
E    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
C    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
H    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
E    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
C    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
K    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
I    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
N    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
G    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
D    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
E    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
T    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
Y    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
P    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
E    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
C    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
H    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
E    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
C    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
K    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
I    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
N    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
G    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
P    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
#    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
E    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
v    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
v    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
y    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
O    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
V    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
E    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
R    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
R    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
I    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
D    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
E    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
C    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
A    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
R    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
B    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
O    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
N    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
E    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
S    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
T    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
D    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
A    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
T    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
A    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
y    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
-    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
>    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
P    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
R    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
y    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
C    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
A    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
R    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
B    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
O    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
N    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
E    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
S    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
T    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
D    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
A    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
T    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
A    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
'    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
k    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
'    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
R    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
-    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
-    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
-    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
-    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
-    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
-    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
D    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
E    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
I    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
x    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
P    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
P    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
-    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
>    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
P    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
R    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
→    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
…    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
/    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
v    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
P    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
P    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
-    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
>    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
R    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
y    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
x    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
v    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
v    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
g    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
O    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
V    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
E    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
R    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
R    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
I    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
D    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
E    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
v    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
v    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
D    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
E    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
{    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
O    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
V    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
E    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
R    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
R    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
I    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
D    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
E    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
}    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
y    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
;    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
{    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
v    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
!    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
}    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
v    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
@    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
x    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
z    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
1    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
-    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
>    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
j    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
j    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
j    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
v    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
D    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
E    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
g    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
{    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
}    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
g    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
{    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
O    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
V    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
E    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
R    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
R    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
I    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
D    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
E    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
}    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
@    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
x    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
z    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
6    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
4    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
-    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
>    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
j    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
{    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
}    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
v    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
D    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
E    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
{    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
}    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
v    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
g    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
{    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
}    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
g    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
-    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
>    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
-    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
>    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
I    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
[    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
[    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
]    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
]    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
Y    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
x    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
R    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
-    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
-    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
-    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
-    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
-    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
-    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
D    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
E    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
I    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
g    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
U    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
T    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
F    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
-    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
8    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
v    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
{    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
}    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
v    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
y    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
g    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
-    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
8    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
v    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
x    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
N    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
D    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
E    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
{    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
}    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
g    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
;    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
y    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
y    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
x    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
U    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
D    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
E    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
v    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
E    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
D    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
E    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
{    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
}    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
U    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
T    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
F    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
-    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
8    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
C    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
S    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
V    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
{    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
}    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
N    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
-    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
>    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
[    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
[    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
]    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
]    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
R    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
R    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
g    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
@    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
x    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
z    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
6    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
4    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
-    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
>    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
[    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
[    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
]    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
]    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
#    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
'    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
k    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
y    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
y    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
*    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
k    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
y    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
-    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
>    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
[    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
[    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
]    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
]    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
R    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
q    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
k    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
y    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
y    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
g    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
T    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
y    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
g    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
y    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
j    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
k    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
v    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
k    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
y    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
q    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
k    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
k    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
y    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
@    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
x    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
z    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
6    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
5    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
5    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
3    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
6    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
k    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
y    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
S    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
q    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
[    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
]    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
-    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
>    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
[    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
[    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
]    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
]    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
x    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
j    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
k    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
y    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
+    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
g    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
<    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
g    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
+    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
g    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
/    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
/    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
2    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
x    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
\    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
+    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
1    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
\    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
<    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
0    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
[    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
]    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
<    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
x    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
+    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
1    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
g    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
[    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
]    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
[    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
]    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
[    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
+    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
x    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
]    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
x    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
\    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
<    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
0    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
[    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
]    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
+    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
1    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
N    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
@    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
x    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
z    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
1    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
6    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
-    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
>    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
[    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
[    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
]    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
]    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
y    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
0    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
A    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
C    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
C    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
E    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
S    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
S    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
R    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
E    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
A    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
D    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
x    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
V    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
E    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
D    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
E    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
{    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
}    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
g    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
;    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
y    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
N    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
\    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
<    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
0    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
[    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
]    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
+    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
1    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
-    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
>    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
[    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
]    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
'    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
'    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
v    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
x    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
v    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
[    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
]    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
|    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
N    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
S    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
q    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
[    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
]    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
S    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
q    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
[    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
]    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
-    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
>    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
[    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
]    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
!    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
{    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
}    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
{    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
'    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
'    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
j    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
[    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
3    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
]    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
}    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
D    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
E    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
{    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
}    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
{    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
}    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
x    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
{    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
}    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
g    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
{    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
}    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
z    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
T    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
g    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
[    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
]    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
-    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
>    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
R    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
R    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
-    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
-    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
-    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
-    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
-    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
-    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
D    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
E    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
I    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
k    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
;    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
v    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
g    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
v    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
N    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
D    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
E    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
{    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
}    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
v    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
{    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
}    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
{    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
}    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
;    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
k    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
v    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
g    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
[    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
]    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
-    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
>    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
|    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
N    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
R    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
N    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
`    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
k    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
g    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
v    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
0    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
y    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
x    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
[    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
]    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
x    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
K    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
y    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
E    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
D    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
E    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
{    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
}    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
v    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
{    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
}    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
N    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
x    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
N    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
y    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
v    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
x    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
x    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
p    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
V    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
E    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
v    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
=    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
v    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
D    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
E    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
{    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
}    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
v    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
{    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
}    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
{    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
}    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
h    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
m    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
;    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
g    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
{    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
x    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
!    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
}    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
v    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
f    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
_    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
b    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
d    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
c    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
[    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
]    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
-    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
>    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
     return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
,    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
"    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
j    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
n    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
i    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
t    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
r    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
o    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
w    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
.    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
v    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
a    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
l    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
u    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
e    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
s    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
(    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
[    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
:    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
3    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
]    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:
)    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

    return _directory(os.environ.get(OVERRIDE))


@lru_cache(maxsize=16)
def _directory(override: str | None) -> Path:

== lock or skip
refused: A row lock that leaves locked rows out: CockroachDB has no clause for it; wait for the rows as long
    as its own setting says

== lock for reading
select u.name from users u where u.id = ? for update

== lock for reading or skip
refused: A row lock that leaves locked rows out: CockroachDB has no clause for it; wait for the rows as long
    as its own setting says

== lock with a left join
refused: A row lock that leaves locked rows out: CockroachDB has no clause for it; wait for the rows as long
    as its own setting says

== skip with order and limit
refused: A row lock that leaves locked rows out: CockroachDB has no clause for it; wait for the rows as long
    as its own setting says

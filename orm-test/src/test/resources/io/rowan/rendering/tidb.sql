== lock or skip
refused: A row lock that leaves locked rows out: TiDB has no clause for it; wait for the rows as long as its
    own setting says

== lock within 1.5 seconds
refused: A row lock with a time-out of 1500 ms: TiDB has no clause for it; wait for the rows as long as its
    own setting says

== lock for reading
select u.name from users u where u.id = ? for update

== lock for reading or skip
refused: A row lock that leaves locked rows out: TiDB has no clause for it; wait for the rows as long as its
    own setting says

== lock with a left join
refused: A row lock that leaves locked rows out: TiDB has no clause for it; wait for the rows as long as its
    own setting says

== skip with order and limit
refused: A row lock that leaves locked rows out: TiDB has no clause for it; wait for the rows as long as its
    own setting says

== insert returning
refused: returning [id, age]: TiDB gives nothing back from an insert; insert by session.add(…), which reads
    generated values, or select the rows afterwards

== insert of three rows returning
refused: returning [id, age]: TiDB gives nothing back from an insert; insert by session.add(…), which reads
    generated values, or select the rows afterwards

== insert of defaults returning
refused: returning [id]: TiDB gives nothing back from an insert; insert by session.add(…), which reads
    generated values, or select the rows afterwards

== insert of two rows of defaults returning
refused: returning [id]: TiDB gives nothing back from an insert; insert by session.add(…), which reads
    generated values, or select the rows afterwards

== upsert returning
refused: returning [id]: TiDB gives nothing back from an insert; insert by session.add(…), which reads
    generated values, or select the rows afterwards

== next value
refused: Sequence order_seq: TiDB has no sequences; use GenerationType.IDENTITY or GenerationType.UUID

== three next values
refused: Sequence order_seq: TiDB has no sequences; use GenerationType.IDENTITY or GenerationType.UUID

== lock or fail
refused: A row lock that fails at once: this version of MariaDB has no clause for it; wait for the rows as
    long as its own setting says

== lock or skip
refused: A row lock that leaves locked rows out: this version of MariaDB has no clause for it; wait for the
    rows as long as its own setting says

== lock within 1.5 seconds
refused: A row lock with a time-out of 1500 ms: this version of MariaDB has no clause for it; wait for the
    rows as long as its own setting says

== lock for reading or skip
refused: A row lock that leaves locked rows out: this version of MariaDB has no clause for it; wait for the
    rows as long as its own setting says

== lock with a left join
refused: A row lock that leaves locked rows out: this version of MariaDB has no clause for it; wait for the
    rows as long as its own setting says

== skip with order and limit
refused: A row lock that leaves locked rows out: this version of MariaDB has no clause for it; wait for the
    rows as long as its own setting says

== insert returning
refused: returning [id, age]: this version of MariaDB gives nothing back from an insert; insert by
    session.add(…), which reads generated values, or select the rows afterwards

== insert of three rows returning
refused: returning [id, age]: this version of MariaDB gives nothing back from an insert; insert by
    session.add(…), which reads generated values, or select the rows afterwards

== insert of defaults returning
refused: returning [id]: this version of MariaDB gives nothing back from an insert; insert by session.add(…),
    which reads generated values, or select the rows afterwards

== insert of two rows of defaults returning
refused: returning [id]: this version of MariaDB gives nothing back from an insert; insert by session.add(…),
    which reads generated values, or select the rows afterwards

== upsert returning
refused: returning [id]: this version of MariaDB gives nothing back from an insert; insert by session.add(…),
    which reads generated values, or select the rows afterwards

== next value
refused: Sequence order_seq: this version of MariaDB has no sequences; use GenerationType.IDENTITY or
    GenerationType.UUID

== three next values
refused: Sequence order_seq: this version of MariaDB has no sequences; use GenerationType.IDENTITY or
    GenerationType.UUID

== create table of every type
create table everything (bytes varbinary(255), clock time(6), clock_there varchar(21), `day` date, day_name
    varchar(255), day_number smallint, document json, exact numeric(38, 2), huge numeric(38, 0), `large`
    bigint, large_bytes longblob, large_words longtext, letter varchar(1), moment datetime(6), moment_here
    datetime(6), moment_there datetime(6), single double, small smallint, span numeric(38, 0), tag binary(16),
    tiny tinyint, truth boolean, twofold double, whole integer, words varchar(255)) engine = InnoDB character
    set utf8mb4 collate utf8mb4_nopad_bin

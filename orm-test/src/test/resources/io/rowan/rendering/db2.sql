== no table
select 1 from sysibm.sysdummy1

== where
select u.id, u.name from users u where u.email = ?

== inner join
select u.name, o."Code" from users u join shop."order" o on o.user_id = u.id order by u.id, o."from"

== left join
select u.name, o.total from users u left join shop."order" o on o.user_id = u.id

== derived table
select d.who as "value", d."How many" from (select o.user_id as who, count(*) as "How many" from shop."order"
    o group by o.user_id) d

== distinct
select distinct u.age from users u order by u.age

== groups
select u.age, count(*) from users u group by u.age having count(*) > ? order by u.age

== group by an alias
select grouped.later as later, count(*) from (select u.age + cast(? as integer) as later from users u where
    u.age > ?) grouped group by grouped.later order by count(*)

== aggregates
select count(distinct u.name), sum(u.age), sum(cast(u.age as bigint)), avg(cast(u.age as double)),
    min(u.name), max(cast(? as integer)) from users u

== limit
select u.id from users u order by u.id fetch first ? rows only

== offset
select u.id from users u order by u.id offset ? rows

== limit and offset
select u.id, cast(? as varchar(32672)) from users u where u.age = ? order by u.id offset ? rows fetch next ?
    rows only -- values [2, 3, 1, 0]

== limit without order
select u.id from users u fetch first ? rows only

== offset without order
select u.id from users u offset ? rows

== limit of distinct rows without order
select distinct u.age from users u fetch first ? rows only

== limit and offset of distinct rows without order
select distinct u.age from users u offset ? rows fetch next ? rows only -- values [1, 0]

== limit inside a derived table
select page.id from (select u.id from users u order by u.id fetch first ? rows only) page left join
    shop."order" o on o.user_id = page.id order by page.id

== limit inside in
select u.name from users u where u.id in (select u.id from users u order by u.age fetch first ? rows only)

== order inside in
select u.name from users u where u.id in (select u.id from users u order by u.age)

== nulls first
select u.id from users u order by u.age nulls first, u.id

== descending, nulls first
select u.id from users u order by u.age desc nulls first, u.id

== nulls last
select u.id from users u order by u.age nulls last, u.id

== descending, nulls last
select u.id from users u order by u.age desc nulls last, u.id

== lock
select u.name from users u where u.id = ? for read only with rs use and keep update locks

== lock or fail
refused: A lock that fails at once: Db2 has no clause for it; wait for the row, or leave locked rows out

== lock or skip
select u.name from users u where u.id = ? for read only with rs use and keep update locks skip locked data

== lock within 1.5 seconds
refused: A row lock with a time-out of 1500 ms: the database has no clause for it; leave the time-out away, or
    let the lock fail at once or skip locked rows

== lock for reading
select u.name from users u where u.id = ? for read only with rs use and keep share locks

== lock for reading or skip
select u.name from users u where u.id = ? for read only with rs use and keep share locks skip locked data

== lock with a join
select u.name, o.total from users u join shop."order" o on o.user_id = u.id for read only with rs use and keep
    update locks

== lock with a left join
select u.name, o.total from users u left join shop."order" o on o.user_id = u.id for read only with rs use and
    keep update locks skip locked data

== lock with order and limit
select u.name from users u where u.age > ? order by u.id fetch first ? rows only for read only with rs use and
    keep update locks -- values [1, 0]

== skip with order and limit
select u.name from users u where u.age > ? order by u.id fetch first ? rows only for read only with rs use and
    keep update locks skip locked data -- values [1, 0]

== and and or
select u.id from users u where (u.name = ? or u.name is null) and not (u.age = u.boss_id) and u.age is not
    null

== no condition of all
select u.id from users u where 1 = 1

== no condition of one
select u.id from users u where 1 = 0

== between
select u.id from users u where u.age between ? and ?

== two values
select u.id from users u where cast(? as integer) = ?

== like
select u.id from users u where u.name like ?

== like with escape
select u.id from users u where u.name like ? escape '\'

== like without case
select u.id from users u where lower(u.name) like lower(cast(? as varchar(32672)))

== like without case with escape
select u.id from users u where lower(u.name) like lower(cast(? as varchar(32672))) escape '!'

== in a list
select u.id from users u where u.age in (?, ?)

== in an empty list
select u.id from users u where 1 = 0

== long text
refused: Db2 does not compare texts without a limit; map a shorter column with @Column(length = …), or compare
    by a pattern.

== not the long text
refused: Db2 does not compare texts without a limit; map a shorter column with @Column(length = …), or compare
    by a pattern.

== none of two long texts
refused: Db2 does not compare texts without a limit; map a shorter column with @Column(length = …), or compare
    by a pattern.

== long text before another
refused: Db2 knows no order of texts without a limit; map a shorter column with @Column(length = …), or
    compare for equality or by a pattern.

== long text between two
refused: Db2 knows no order of texts without a limit; map a shorter column with @Column(length = …), or
    compare for equality or by a pattern.

== exists
select u.id from users u where exists (select 1 from users w where w.boss_id = u.id)

== not exists
select u.id from users u where not (exists (select 1 from users w where w.boss_id = u.id))

== a subquery's value
select u.id from users u where u.age = (select max(w.age) from users w)

== number PLUS
select (u.age + cast(? as integer)) + 1 from users u

== number MINUS
select (u.age - cast(? as integer)) + 1 from users u

== number TIMES
select (u.age * cast(? as integer)) + 1 from users u

== number DIVIDED_BY
select (u.age / cast(? as integer)) + 1 from users u

== number DIVIDED_WHOLE
select (u.age / cast(? as integer)) + 1 from users u

== texts one after another
select u.name || cast(? as varchar(32672)) || u.email from users u

== function LENGTH
select length(u.name, codeunits32) from users u

== function LOWER
select lower(u.name) from users u

== function UPPER
select upper(u.name) from users u

== function COALESCE
select coalesce(u.email, cast(? as varchar(32672))) from users u

== length in a computation
select length(cast(? as varchar(32672)), codeunits32) * 2 from users u

== a truth value as condition
select u.id from users u where u.active = true

== truth values
select true, false from users u

== a condition as value
select case when u.age >= ? then true when not (u.age >= ?) then false end from users u -- values [0, 0]

== order by a condition
select u.id from users u order by case when u.age >= ? then true when not (u.age >= ?) then false end desc --
    values [0, 0]

== two conditions are equal
select u.id from users u where (case when u.age >= ? then true when not (u.age >= ?) then false end) = (case
    when u.name is null then true when not (u.name is null) then false end) -- values [0, 0]

== cast of bytes
select cast(? as varbinary(32672)) from sysibm.sysdummy1

== cast of clock
select cast(? as timestamp(6)) from sysibm.sysdummy1

== cast of clock_there
select cast(? as varchar(21)) from sysibm.sysdummy1

== cast of day
select cast(? as date) from sysibm.sysdummy1

== cast of day_name
select cast(? as varchar(32672)) from sysibm.sysdummy1

== cast of day_number
select cast(? as smallint) from sysibm.sysdummy1

== cast of document
select cast(? as clob(1g)) from sysibm.sysdummy1

== cast of exact
select cast(? as decfloat(34)) from sysibm.sysdummy1

== cast of huge
select cast(? as decfloat(34)) from sysibm.sysdummy1

== cast of large
select cast(? as bigint) from sysibm.sysdummy1

== cast of large_bytes
select cast(? as blob(1g)) from sysibm.sysdummy1

== cast of large_words
select cast(? as clob(1g)) from sysibm.sysdummy1

== cast of letter
select cast(? as varchar(32672)) from sysibm.sysdummy1

== cast of moment
select cast(? as timestamp(6)) from sysibm.sysdummy1

== cast of moment_here
select cast(? as timestamp(6)) from sysibm.sysdummy1

== cast of moment_there
select cast(? as timestamp(6)) from sysibm.sysdummy1

== cast of single
select cast(? as real) from sysibm.sysdummy1

== cast of small
select cast(? as smallint) from sysibm.sysdummy1

== cast of span
select cast(? as decfloat(34)) from sysibm.sysdummy1

== cast of tag
select cast(? as binary(16)) from sysibm.sysdummy1

== cast of tiny
select cast(? as smallint) from sysibm.sysdummy1

== cast of truth
select cast(? as boolean) from sysibm.sysdummy1

== cast of twofold
select cast(? as double) from sysibm.sysdummy1

== cast of whole
select cast(? as integer) from sysibm.sysdummy1

== cast of words
select cast(? as varchar(32672)) from sysibm.sysdummy1

== insert
insert into users (name, email, age) values (?, ?, ?)

== insert of three rows
insert into users (name, email, age) values (?, ?, ?), (?, ?, ?), (?, ?, ?)

== insert returning
select id, age from final table (insert into users (name, email, age) values (?, ?, ?))

== insert of three rows returning
select id, age from final table (insert into users (name, email, age) values (?, ?, ?), (?, ?, ?), (?, ?, ?))

== insert of a computed value
insert into users (name, age) values (?, (select max(u.age) from users u))

== insert of defaults
insert into counters (id) values (default)

== insert of defaults returning
select id from final table (insert into counters (id) values (default))

== insert of two rows of defaults
insert into counters (id) values (default), (default)

== insert of two rows of defaults returning
select id from final table (insert into counters (id) values (default), (default))

== upsert
merge into users t using (values (cast(? as varchar(32672)), cast(? as varchar(32672)), cast(? as integer))) s
    (name, email, age) on (t.email = s.email) when matched then update set name = s.name, age = s.age when not
    matched then insert (name, email, age) values (s.name, s.email, s.age)

== upsert of two rows
merge into users t using (values (cast(? as varchar(32672)), cast(? as varchar(32672)), cast(? as integer)),
    (cast(? as varchar(32672)), cast(? as varchar(32672)), cast(? as integer))) s (name, email, age) on
    (t.email = s.email) when matched then update set name = s.name, age = s.age when not matched then insert
    (name, email, age) values (s.name, s.email, s.age)

== insert unless there
merge into users t using (values (cast(? as varchar(32672)), cast(? as varchar(32672)), cast(? as integer))) s
    (name, email, age) on (t.email = s.email and t.age = s.age) when not matched then insert (name, email,
    age) values (s.name, s.email, s.age)

== upsert returning
refused: returning [id]: Db2 gives nothing back from an insert with a conflict clause; select the rows
    afterwards

== upsert of its key
merge into users t using (values (cast(? as varchar(32672)), cast(? as varchar(32672)), cast(? as integer))) s
    (name, email, age) on (t.email = s.email) when matched then update set email = s.email, age = s.age when
    not matched then insert (name, email, age) values (s.name, s.email, s.age)

== update
update users set age = ?, email = ? where id = ?

== update with alias
update users u set age = u.age + 1 where u.id in (select w.boss_id from users w)

== update by a condition
update users set active = case when age >= ? then true when not (age >= ?) then false end -- values [0, 0]

== delete of all
delete from users

== delete
delete from shop."order" where "Code" = ?

== delete with alias
delete from users u where u.id in (select w.boss_id from users w)

== next value
select next value for shop.order_seq from (values (0)) s (n)

== three next values
select next value for shop.order_seq from (values (0), (0), (0)) s (n)

== native text
select * from users where id = ? and age > ? -- values [1, 0]

== create table
create table users (id bigint generated by default as identity not null, name varchar(100 codeunits32) not
    null, email varchar(255 codeunits32), active boolean not null, age integer default 18, boss_id bigint,
    primary key (id), constraint ck_users_age check (age >= 0))

== create table with foreign key
create table shop."order" (id bigint generated by default as identity not null, user_id bigint not null,
    "Code" varchar(20 codeunits32) not null, total decimal(10, 2) not null, "from" date, primary key (id),
    constraint uq_order_code unique (user_id, "Code"), constraint fk_order_user foreign key (user_id)
    references users (id) on delete cascade)

== create table of every type
create table everything (bytes varbinary(255), clock timestamp(6), clock_there varchar(21), "day" date,
    day_name varchar(255 codeunits32), day_number smallint, document clob(1g), exact decimal(31, 2), huge
    decimal(31, 0), "large" bigint, large_bytes blob(1g), large_words clob(1g), letter char(1 codeunits32),
    moment timestamp(6), moment_here timestamp(6), moment_there timestamp(6), single real, small smallint,
    span decimal(31, 0), tag binary(16), tiny smallint, truth boolean, twofold double, whole integer, words
    varchar(255 codeunits32))

== create table of sizes
create table sizes (words varchar(40 codeunits32), many_words varchar(5000 codeunits32), most_words clob(1g),
    bytes varbinary(16), many_bytes blob(1g), exact decimal(12, 4), "seconds" timestamp(3), own char(3))

== unique keys as indexes
create unique index uq_users_email on users (email) exclude null keys

== comments
comment on table users is 'People who buy'

comment on column users.name is 'The user''s name'

== drop table
begin declare continue handler for sqlstate '42704' begin end; execute immediate 'drop table shop."order"';
    end

== add foreign key NO_ACTION
alter table shop."order" add constraint fk_order_user foreign key (user_id) references users (id)

== add foreign key CASCADE
alter table shop."order" add constraint fk_order_user foreign key (user_id) references users (id) on delete
    cascade

== add foreign key SET_NULL
alter table shop."order" add constraint fk_order_user foreign key (user_id) references users (id) on delete
    set null

== drop foreign key
begin declare continue handler for sqlstate '42704' begin end; execute immediate 'alter table shop."order"
    drop foreign key fk_order_user'; end

== create index
create index ix_users_age on users (age, name desc)

== create unique index
create unique index ix_users_age on users (age, name desc) exclude null keys

== create covering index
create index ix_users_age on users (age, name desc)

== create partial index
create index ix_users_age on users (age, name desc)

== create unique partial index
refused: 1 mapping mistake: - The unique index ix_users_age has the condition age > 17, but Db2 has no partial
    indexes and would refuse rows outside of it; make the index not unique or leave the condition away

== create sequence
create sequence shop.order_seq as bigint start with 1 increment by 50

== drop sequence
begin declare continue handler for sqlstate '42704' begin end; execute immediate 'drop sequence
    shop.order_seq'; end

== list sequences
select seqschema, seqname from syscat.sequences where seqtype = 'S'

== connection setup

== document's TEXT
select json_value(u.metadata, cast(? as varchar(4000)) returning varchar(8000)) from users u

== document's NUMBER
select json_value(u.metadata, cast(? as varchar(4000)) returning decfloat(34)) from users u

== document's TRUTH
select case json_value(u.metadata, cast(? as varchar(4000)) returning varchar(8000)) when 'true' then true
    when 'false' then false end from users u

== text in a document
select u.id from users u where json_value(u.metadata, cast(? as varchar(4000)) returning varchar(8000)) = ?

== truth in a document
select u.id from users u where case json_value(u.metadata, cast(? as varchar(4000)) returning varchar(8000))
    when 'true' then true when 'false' then false end = true

== element of an array
refused: The query asks for an element of an array, but the database has no arrays; make an entity of the
    elements and ask with any(...)

== create index of small letters
create index ix_users_letters on users (lower(name) desc, age)

== create unique index of small letters
create unique index ix_users_letters on users (lower(name) desc, age) exclude null keys

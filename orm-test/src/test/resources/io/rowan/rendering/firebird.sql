== no table
select 1 from rdb$database

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
select count(distinct u.name), sum(u.age), sum(u.age), avg(cast(u.age as double precision)), min(u.name),
    max(cast(? as integer)) from users u

== limit
select u.id from users u order by u.id fetch first ? rows only

== offset
select u.id from users u order by u.id offset ? rows

== limit and offset
select u.id, cast(? as varchar(8191)) from users u where u.age = ? order by u.id offset ? rows fetch next ?
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
select u.name from users u where u.id = ? with lock

== lock or fail
select u.name from users u where u.id = ? with lock

== lock or skip
select u.name from users u where u.id = ? with lock

== lock within 1.5 seconds
refused: A row lock with a time-out of 1500 ms: the database has no clause for it; leave the time-out away, or
    let the lock fail at once or skip locked rows

== lock for reading
select u.name from users u where u.id = ? with lock

== lock for reading or skip
select u.name from users u where u.id = ? with lock

== lock with a join
select u.name, o.total from users u join shop."order" o on o.user_id = u.id with lock

== lock with a left join
select u.name, o.total from users u left join shop."order" o on o.user_id = u.id with lock

== lock with order and limit
select u.name from users u where u.age > ? order by u.id fetch first ? rows only with lock -- values [1, 0]

== skip with order and limit
select u.name from users u where u.age > ? order by u.id fetch first ? rows only with lock -- values [1, 0]

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
select u.id from users u where lower(u.name) like lower(cast(? as varchar(8191)))

== like without case with escape
select u.id from users u where lower(u.name) like lower(cast(? as varchar(8191))) escape '!'

== in a list
select u.id from users u where u.age in (?, ?)

== in an empty list
select u.id from users u where 1 = 0

== long text
select u.id from users u where u.name = ?

== not the long text
select u.id from users u where u.name <> ?

== none of two long texts
select u.id from users u where not (u.name in (?, ?))

== long text before another
select u.id from users u where u.name < ?

== long text between two
select u.id from users u where u.name between ? and ?

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
select u.name || cast(? as varchar(8191)) || u.email from users u

== function LENGTH
select char_length(u.name) from users u

== function LOWER
select lower(u.name) from users u

== function UPPER
select upper(u.name) from users u

== function COALESCE
select coalesce(u.email, cast(? as varchar(8191))) from users u

== length in a computation
select char_length(cast(? as varchar(8191))) * 2 from users u

== a truth value as condition
select u.id from users u where u.active = true

== truth values
select true, false from users u

== a condition as value
select u.age >= ? from users u

== order by a condition
select u.id from users u order by u.age >= ? desc

== two conditions are equal
select u.id from users u where (u.age >= ?) = (u.name is null)

== cast of bytes
select cast(? as varchar(8191) character set octets) from rdb$database

== cast of clock
select cast(? as time) from rdb$database

== cast of clock_there
select cast(? as varchar(21)) from rdb$database

== cast of day
select cast(? as date) from rdb$database

== cast of day_name
select cast(? as varchar(8191)) from rdb$database

== cast of day_number
select cast(? as smallint) from rdb$database

== cast of document
select cast(? as blob sub_type text) from rdb$database

== cast of exact
select cast(? as numeric(18, 6)) from rdb$database

== cast of huge
select cast(? as numeric(18, 6)) from rdb$database

== cast of large
select cast(? as bigint) from rdb$database

== cast of large_bytes
select cast(? as blob) from rdb$database

== cast of large_words
select cast(? as blob sub_type text) from rdb$database

== cast of letter
select cast(? as varchar(8191)) from rdb$database

== cast of moment
select cast(? as timestamp) from rdb$database

== cast of moment_here
select cast(? as timestamp) from rdb$database

== cast of moment_there
select cast(? as timestamp) from rdb$database

== cast of single
select cast(? as float) from rdb$database

== cast of small
select cast(? as smallint) from rdb$database

== cast of span
select cast(? as numeric(18, 6)) from rdb$database

== cast of tag
select cast(? as char(16) character set octets) from rdb$database

== cast of tiny
select cast(? as smallint) from rdb$database

== cast of truth
select cast(? as boolean) from rdb$database

== cast of twofold
select cast(? as double precision) from rdb$database

== cast of whole
select cast(? as integer) from rdb$database

== cast of words
select cast(? as varchar(8191)) from rdb$database

== insert
insert into users (name, email, age) values (?, ?, ?)

== insert of three rows
insert into users (name, email, age) select cast(? as type of column users.name) as name, cast(? as type of
    column users.email) as email, cast(? as type of column users.age) as age from rdb$database union all
    select cast(? as type of column users.name) as name, cast(? as type of column users.email) as email,
    cast(? as type of column users.age) as age from rdb$database union all select cast(? as type of column
    users.name) as name, cast(? as type of column users.email) as email, cast(? as type of column users.age)
    as age from rdb$database

== insert returning
insert into users (name, email, age) values (?, ?, ?) returning id, age

== insert of three rows returning
insert into users (name, email, age) select cast(? as type of column users.name) as name, cast(? as type of
    column users.email) as email, cast(? as type of column users.age) as age from rdb$database union all
    select cast(? as type of column users.name) as name, cast(? as type of column users.email) as email,
    cast(? as type of column users.age) as age from rdb$database union all select cast(? as type of column
    users.name) as name, cast(? as type of column users.email) as email, cast(? as type of column users.age)
    as age from rdb$database returning id, age

== insert of a computed value
insert into users (name, age) values (?, (select max(u.age) from users u))

== insert of defaults
insert into counters default values

== insert of defaults returning
insert into counters default values returning id

== insert of two rows of defaults
refused: An insert of 2 rows of defaults into counters: Firebird takes one row at a time

== insert of two rows of defaults returning
refused: An insert of 2 rows of defaults into counters: Firebird takes one row at a time

== upsert
merge into users t using (select cast(? as type of column users.name) as name, cast(? as type of column
    users.email) as email, cast(? as type of column users.age) as age from rdb$database) s on (t.email =
    s.email) when matched then update set name = s.name, age = s.age when not matched then insert (name,
    email, age) values (s.name, s.email, s.age)

== upsert of two rows
merge into users t using (select cast(? as type of column users.name) as name, cast(? as type of column
    users.email) as email, cast(? as type of column users.age) as age from rdb$database union all select
    cast(? as type of column users.name) as name, cast(? as type of column users.email) as email, cast(? as
    type of column users.age) as age from rdb$database) s on (t.email = s.email) when matched then update set
    name = s.name, age = s.age when not matched then insert (name, email, age) values (s.name, s.email, s.age)

== insert unless there
merge into users t using (select cast(? as type of column users.name) as name, cast(? as type of column
    users.email) as email, cast(? as type of column users.age) as age from rdb$database) s on (t.email =
    s.email and t.age = s.age) when not matched then insert (name, email, age) values (s.name, s.email, s.age)

== upsert returning
merge into users t using (select cast(? as type of column users.name) as name, cast(? as type of column
    users.email) as email, cast(? as type of column users.age) as age from rdb$database) s on (t.email =
    s.email) when matched then update set name = s.name, age = s.age when not matched then insert (name,
    email, age) values (s.name, s.email, s.age) returning id

== upsert of its key
merge into users t using (select cast(? as type of column users.name) as name, cast(? as type of column
    users.email) as email, cast(? as type of column users.age) as age from rdb$database) s on (t.email =
    s.email) when matched then update set email = s.email, age = s.age when not matched then insert (name,
    email, age) values (s.name, s.email, s.age)

== update
update users set age = ?, email = ? where id = ?

== update with alias
update users u set age = u.age + 1 where u.id in (select w.boss_id from users w)

== update by a condition
update users set active = age >= ?

== delete of all
delete from users

== delete
delete from shop."order" where "Code" = ?

== delete with alias
delete from users u where u.id in (select w.boss_id from users w)

== next value
select next value for shop.order_seq from rdb$database

== three next values
with recursive n (i) as (select 1 from rdb$database union all select i + 1 from n where i < 3) select next
    value for shop.order_seq from n

== native text
select * from users where id = ? and age > ? -- values [1, 0]

== create table
create table users (id bigint generated by default as identity not null, name varchar(100) not null, email
    varchar(255), active boolean not null, age integer default 18, boss_id bigint, primary key (id),
    constraint uq_users_email unique (email), constraint ck_users_age check (age >= 0))

== create table with foreign key
create table shop."order" (id bigint generated by default as identity not null, user_id bigint not null,
    "Code" varchar(20) not null, total numeric(10, 2) not null, "from" date, primary key (id), constraint
    uq_order_code unique (user_id, "Code"), constraint fk_order_user foreign key (user_id) references users
    (id) on delete cascade)

== create table of every type
create table everything (bytes varchar(255) character set octets, clock time, clock_there varchar(21), "day"
    date, day_name varchar(255), day_number smallint, document blob sub_type text, exact numeric(18, 2), huge
    numeric(18, 0), "large" bigint, large_bytes blob, large_words blob sub_type text, letter char(1), moment
    timestamp, moment_here timestamp, moment_there timestamp, single float, small smallint, span numeric(18,
    0), tag char(16) character set octets, tiny smallint, truth boolean, twofold double precision, whole
    integer, words varchar(255))

== create table of sizes
create table sizes (words varchar(40), many_words varchar(5000), most_words blob sub_type text, bytes
    varchar(16) character set octets, many_bytes blob, exact numeric(12, 4), seconds timestamp, own char(3))

== unique keys as indexes

== comments
comment on table users is 'People who buy'

comment on column users.name is 'The user''s name'

== drop table
execute block as begin if (exists (select 1 from rdb$relations where rdb$relation_name = 'order')) then
    execute statement 'drop table shop."order"'; end

== add foreign key NO_ACTION
alter table shop."order" add constraint fk_order_user foreign key (user_id) references users (id)

== add foreign key CASCADE
alter table shop."order" add constraint fk_order_user foreign key (user_id) references users (id) on delete
    cascade

== add foreign key SET_NULL
alter table shop."order" add constraint fk_order_user foreign key (user_id) references users (id) on delete
    set null

== drop foreign key
execute block as begin if (exists (select 1 from rdb$relation_constraints where rdb$constraint_name =
    'FK_ORDER_USER')) then execute statement 'alter table shop."order" drop constraint fk_order_user'; end

== create index
create index ix_users_age on users (age, name)

== create unique index
create unique index ix_users_age on users (age, name)

== create covering index
create index ix_users_age on users (age, name)

== create partial index
create index ix_users_age on users (age, name)

== create unique partial index
refused: 1 mapping mistake: - The unique index ix_users_age has the condition age > 17, but Firebird has no
    partial indexes and would refuse rows outside of it; make the index not unique or leave the condition away

== create sequence
create sequence shop.order_seq start with -49 increment by 50

== drop sequence
execute block as begin if (exists (select 1 from rdb$generators where rdb$generator_name = 'ORDER_SEQ')) then
    execute statement 'drop sequence shop.order_seq'; end

== list sequences
select null, trim(rdb$generator_name) from rdb$generators where rdb$system_flag = 0

== connection setup

== document's TEXT
refused: The query looks inside a JSON document at [it's \ a "b".{c}?, 2], but the database has no functions
    for that; read the documents and compare in the program, or keep the value in a column of its own

== document's NUMBER
refused: The query looks inside a JSON document at [it's \ a "b".{c}?, 2], but the database has no functions
    for that; read the documents and compare in the program, or keep the value in a column of its own

== document's TRUTH
refused: The query looks inside a JSON document at [it's \ a "b".{c}?, 2], but the database has no functions
    for that; read the documents and compare in the program, or keep the value in a column of its own

== text in a document
refused: The query looks inside a JSON document at [color], but the database has no functions for that; read
    the documents and compare in the program, or keep the value in a column of its own

== truth in a document
refused: The query looks inside a JSON document at [sale], but the database has no functions for that; read
    the documents and compare in the program, or keep the value in a column of its own

== element of an array
refused: The query asks for an element of an array, but the database has no arrays; make an entity of the
    elements and ask with any(...)

== create index of small letters
create index ix_users_letters on users (name, age)

== create unique index of small letters
refused: 1 mapping mistake:   - The unique index ix_users_letters is of name without its case, but Firebird
    has no indexes of computed values and would take texts that differ by case alone; give the column a
    collation without case by @Column(columnDefinition = …) and index it as it is

== no table
select 1

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
select u.age + cast(? as integer) as later, count(*) from users u where u.age > ? group by later order by
    count(*)

== aggregates
select count(distinct u.name), sum(u.age), sum(u.age), avg(u.age), min(u.name), max(cast(? as integer)) from
    users u

== limit
select u.id from users u order by u.id fetch first ? rows only

== offset
select u.id from users u order by u.id offset ? rows

== limit and offset
select u.id, cast(? as varchar) from users u where u.age = ? order by u.id offset ? rows fetch next ? rows
    only -- values [2, 3, 1, 0]

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
select u.name from users u where u.id = ? for update

== lock or fail
select u.name from users u where u.id = ? for update nowait

== lock or skip
select u.name from users u where u.id = ? for update skip locked

== lock within 1.5 seconds
before: select set_config('lock_timeout', ?, true) -- [1500ms]

select u.name from users u where u.id = ? for update

after: set local lock_timeout to default

== lock for reading
select u.name from users u where u.id = ? for share

== lock for reading or skip
select u.name from users u where u.id = ? for share skip locked

== lock with a join
select u.name, o.total from users u join shop."order" o on o.user_id = u.id for update of u

== lock with a left join
select u.name, o.total from users u left join shop."order" o on o.user_id = u.id for update of u skip locked

== lock with order and limit
select u.name from users u where u.age > ? order by u.id fetch first ? rows only for update -- values [1, 0]

== skip with order and limit
select u.name from users u where u.age > ? order by u.id fetch first ? rows only for update skip locked --
    values [1, 0]

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
select u.id from users u where u.name like ? escape ''

== like with escape
select u.id from users u where u.name like ? escape '\'

== like without case
select u.id from users u where u.name ilike ? escape ''

== like without case with escape
select u.id from users u where u.name ilike ? escape '!'

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
select u.name || cast(? as varchar) || u.email from users u

== function LENGTH
select char_length(u.name) from users u

== function LOWER
select lower(u.name) from users u

== function UPPER
select upper(u.name) from users u

== function COALESCE
select coalesce(u.email, cast(? as varchar)) from users u

== length in a computation
select char_length(cast(? as varchar)) * 2 from users u

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
select cast(? as bytea)

== cast of clock
select cast(? as time(6))

== cast of clock_there
select cast(? as time(6) with time zone)

== cast of day
select cast(? as date)

== cast of day_name
select cast(? as varchar)

== cast of day_number
select cast(? as smallint)

== cast of document
select cast(? as jsonb)

== cast of exact
select cast(? as numeric)

== cast of huge
select cast(? as numeric)

== cast of large
select cast(? as bigint)

== cast of large_bytes
select cast(? as bytea)

== cast of large_words
select cast(? as text)

== cast of letter
select cast(? as varchar)

== cast of moment
select cast(? as timestamp(6) with time zone)

== cast of moment_here
select cast(? as timestamp(6))

== cast of moment_there
select cast(? as timestamp(6) with time zone)

== cast of single
select cast(? as real)

== cast of small
select cast(? as smallint)

== cast of span
select cast(? as numeric)

== cast of tag
select cast(? as uuid)

== cast of tiny
select cast(? as smallint)

== cast of truth
select cast(? as boolean)

== cast of twofold
select cast(? as double precision)

== cast of whole
select cast(? as integer)

== cast of words
select cast(? as varchar)

== insert
insert into users (name, email, age) values (?, ?, ?)

== insert of three rows
insert into users (name, email, age) values (?, ?, ?), (?, ?, ?), (?, ?, ?)

== insert returning
insert into users (name, email, age) values (?, ?, ?) returning id, age

== insert of three rows returning
insert into users (name, email, age) values (?, ?, ?), (?, ?, ?), (?, ?, ?) returning id, age

== insert of a computed value
insert into users (name, age) values (?, (select max(u.age) from users u))

== insert of defaults
insert into counters default values

== insert of defaults returning
insert into counters default values returning id

== insert of two rows of defaults
insert into counters (id) values (default), (default)

== insert of two rows of defaults returning
insert into counters (id) values (default), (default) returning id

== upsert
insert into users (name, email, age) values (?, ?, ?) on conflict (email) do update set name = excluded.name,
    age = excluded.age

== upsert of two rows
insert into users (name, email, age) values (?, ?, ?), (?, ?, ?) on conflict (email) do update set name =
    excluded.name, age = excluded.age

== insert unless there
insert into users (name, email, age) values (?, ?, ?) on conflict (email, age) do nothing

== upsert returning
insert into users (name, email, age) values (?, ?, ?) on conflict (email) do update set name = excluded.name,
    age = excluded.age returning id

== upsert of its key
insert into users (name, email, age) values (?, ?, ?) on conflict (email) do update set email =
    excluded.email, age = excluded.age

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
select nextval('shop.order_seq') from generate_series(1, 1)

== three next values
select nextval('shop.order_seq') from generate_series(1, 3)

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
create table everything (bytes bytea, clock time(6), clock_there time(6) with time zone, "day" date, day_name
    varchar(255), day_number smallint, document jsonb, exact numeric(38, 2), huge numeric(38, 0), "large"
    bigint, large_bytes bytea, large_words text, letter char(1), moment timestamp(6) with time zone,
    moment_here timestamp(6), moment_there timestamp(6) with time zone, single real, small smallint, span
    numeric(38, 0), tag uuid, tiny smallint, truth boolean, twofold double precision, whole integer, words
    varchar(255))

== create table of sizes
create table sizes (words varchar(40), many_words varchar(5000), most_words varchar(50000), bytes bytea,
    many_bytes bytea, exact numeric(12, 4), seconds timestamp(3), own char(3))

== unique keys as indexes

== comments
comment on table users is 'People who buy'

comment on column users.name is 'The user''s name'

== drop table
drop table if exists shop."order"

== add foreign key NO_ACTION
alter table shop."order" add constraint fk_order_user foreign key (user_id) references users (id)

== add foreign key CASCADE
alter table shop."order" add constraint fk_order_user foreign key (user_id) references users (id) on delete
    cascade

== add foreign key SET_NULL
alter table shop."order" add constraint fk_order_user foreign key (user_id) references users (id) on delete
    set null

== drop foreign key
alter table if exists shop."order" drop constraint if exists fk_order_user

== create index
create index ix_users_age on users (age, name desc)

== create unique index
create unique index ix_users_age on users (age, name desc)

== create covering index
create index ix_users_age on users (age, name desc) include (email)

== create partial index
create index ix_users_age on users (age, name desc) where age > 17

== create unique partial index
create unique index ix_users_age on users (age, name desc) where age > 17

== create sequence
create sequence shop.order_seq start with 1 increment by 50

== drop sequence
drop sequence if exists shop.order_seq

== list sequences
select sequence_schema, sequence_name from information_schema.sequences

== connection setup
set time zone 'UTC'

== no table
select 1

== where
select u.id, u.name from users u where u.email = ?

== inner join
select u.name, o.`Code` from users u join shop.`order` o on o.user_id = u.id order by u.id, o.`from`

== left join
select u.name, o.total from users u left join shop.`order` o on o.user_id = u.id

== derived table
select d.who as `value`, d.`How many` from (select o.user_id as who, count(*) as `How many` from shop.`order`
    o group by o.user_id) d

== distinct
select distinct u.age from users u order by u.age

== groups
select u.age, count(*) from users u group by u.age having count(*) > ? order by u.age

== group by an alias
select u.age + ? as later, count(*) from users u where u.age > ? group by later order by count(*)

== aggregates
select count(distinct u.name), sum(u.age), sum(u.age), avg(u.age), min(u.name), max(?) from users u

== limit
select u.id from users u order by u.id limit ?

== offset
select u.id from users u order by u.id limit 18446744073709551615 offset ?

== limit and offset
select u.id, ? from users u where u.age = ? order by u.id limit ? offset ? -- values [2, 3, 0, 1]

== limit without order
select u.id from users u limit ?

== offset without order
select u.id from users u limit 18446744073709551615 offset ?

== limit of distinct rows without order
select distinct u.age from users u limit ?

== limit and offset of distinct rows without order
select distinct u.age from users u limit ? offset ?

== limit inside a derived table
select page.id from (select u.id from users u order by u.id limit ?) page left join shop.`order` o on
    o.user_id = page.id order by page.id

== limit inside in
select u.name from users u where u.id in (select * from (select u.id from users u order by u.age limit ?) as
    found)

== order inside in
select u.name from users u where u.id in (select u.id from users u order by u.age)

== nulls first
select u.id from users u order by u.age, u.id

== descending, nulls first
select u.id from users u order by (u.age) is null desc, u.age desc, u.id

== nulls last
select u.id from users u order by (u.age) is null, u.age, u.id

== descending, nulls last
select u.id from users u order by u.age desc, u.id

== lock
select u.name from users u where u.id = ? for update

== lock or fail
select u.name from users u where u.id = ? for update nowait

== lock or skip
select u.name from users u where u.id = ? for update skip locked

== lock within 1.5 seconds
refused: A row lock with a time-out of 1500 ms: MySQL has no clause for it; wait for the rows as long as its
    own setting says

== lock for reading
select u.name from users u where u.id = ? for share

== lock for reading or skip
select u.name from users u where u.id = ? for share skip locked

== lock with a join
select u.name, o.total from users u join shop.`order` o on o.user_id = u.id for update

== lock with a left join
select u.name, o.total from users u left join shop.`order` o on o.user_id = u.id for update skip locked

== lock with order and limit
select u.name from users u where u.age > ? order by u.id limit ? for update -- values [1, 0]

== skip with order and limit
select u.name from users u where u.age > ? order by u.id limit ? for update skip locked -- values [1, 0]

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
select u.id from users u where ? = ?

== like
select u.id from users u where u.name like ? escape ''

== like with escape
select u.id from users u where u.name like ? escape '\\'

== like without case
select u.id from users u where lower(u.name) like lower(?) escape ''

== like without case with escape
select u.id from users u where lower(u.name) like lower(?) escape '!'

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
select (u.age + ?) + 1 from users u

== number MINUS
select (u.age - ?) + 1 from users u

== number TIMES
select (u.age * ?) + 1 from users u

== number DIVIDED_BY
select (u.age / ?) + 1 from users u

== number DIVIDED_WHOLE
select (u.age div ?) + 1 from users u

== texts one after another
select concat(u.name, ?, u.email) from users u

== function LENGTH
select char_length(u.name) from users u

== function LOWER
select lower(u.name) from users u

== function UPPER
select upper(u.name) from users u

== function COALESCE
select coalesce(u.email, ?) from users u

== length in a computation
select char_length(?) * 2 from users u

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
select ?

== cast of clock
select cast(? as time(6))

== cast of clock_there
select ?

== cast of day
select cast(? as date)

== cast of day_name
select ?

== cast of day_number
select ?

== cast of document
select ?

== cast of exact
select ?

== cast of huge
select ?

== cast of large
select ?

== cast of large_bytes
select ?

== cast of large_words
select ?

== cast of letter
select ?

== cast of moment
select cast(? as datetime(6))

== cast of moment_here
select cast(? as datetime(6))

== cast of moment_there
select cast(? as datetime(6))

== cast of single
select ?

== cast of small
select ?

== cast of span
select ?

== cast of tag
select ?

== cast of tiny
select ?

== cast of truth
select ?

== cast of twofold
select ?

== cast of whole
select ?

== cast of words
select ?

== insert
insert into users (name, email, age) values (?, ?, ?)

== insert of three rows
insert into users (name, email, age) values (?, ?, ?), (?, ?, ?), (?, ?, ?)

== insert returning
refused: returning [id, age]: MySQL gives nothing back from an insert; insert by session.add(…), which reads
    generated values, or select the rows afterwards

== insert of three rows returning
refused: returning [id, age]: MySQL gives nothing back from an insert; insert by session.add(…), which reads
    generated values, or select the rows afterwards

== insert of a computed value
insert into users (name, age) values (?, (select max(u.age) from users u))

== insert of defaults
insert into counters () values ()

== insert of defaults returning
refused: returning [id]: MySQL gives nothing back from an insert; insert by session.add(…), which reads
    generated values, or select the rows afterwards

== insert of two rows of defaults
insert into counters () values (), ()

== insert of two rows of defaults returning
refused: returning [id]: MySQL gives nothing back from an insert; insert by session.add(…), which reads
    generated values, or select the rows afterwards

== upsert
insert into users (name, email, age) values (?, ?, ?) on duplicate key update name = values(name), age =
    values(age)

== upsert of two rows
insert into users (name, email, age) values (?, ?, ?), (?, ?, ?) on duplicate key update name = values(name),
    age = values(age)

== insert unless there
before: set @rowan_kept = 0

insert into users (name, email, age) values (?, ?, ?) on duplicate key update email = if(users.email =
    values(email) and users.age = values(age), if((@rowan_kept := @rowan_kept + 1) > 0, users.email, null),
    cast(exp(1e3 + length(concat('rowan_other_key', users.email))) as char))

count: select 1 - @rowan_kept

== upsert returning
refused: returning [id]: MySQL gives nothing back from an insert; insert by session.add(…), which reads
    generated values, or select the rows afterwards

== upsert of its key
insert into users (name, email, age) values (?, ?, ?) on duplicate key update email = values(email), age =
    values(age)

== update
update users set age = ?, email = ? where id = ?

== update with alias
update users u set age = u.age + 1 where (u.id) in (select * from (select distinct u.id from users u where
    u.id in (select w.boss_id from users w)) as found)

== update by a condition
update users set active = age >= ?

== delete of all
delete from users

== delete
delete from shop.`order` where `Code` = ?

== delete with alias
delete u from users u where (u.id) in (select * from (select distinct u.id from users u where u.id in (select
    w.boss_id from users w)) as found)

== next value
refused: Sequence order_seq: MySQL has no sequences; use GenerationType.IDENTITY or GenerationType.UUID

== three next values
refused: Sequence order_seq: MySQL has no sequences; use GenerationType.IDENTITY or GenerationType.UUID

== native text
select * from users where id = ? and age > ? -- values [1, 0]

== create table
create table users (id bigint auto_increment not null, name varchar(100) not null comment 'The user''s name',
    email varchar(255), active boolean not null, age integer default 18, boss_id bigint, primary key (id),
    constraint uq_users_email unique (email), constraint ck_users_age check (age >= 0)) engine = InnoDB
    character set utf8mb4 collate utf8mb4_0900_bin comment 'People who buy'

== create table with foreign key
create table shop.`order` (id bigint auto_increment not null, user_id bigint not null, `Code` varchar(20) not
    null, total numeric(10, 2) not null, `from` date, primary key (id), constraint uq_order_code unique
    (user_id, `Code`), constraint fk_order_user foreign key (user_id) references users (id) on delete cascade)
    engine = InnoDB character set utf8mb4 collate utf8mb4_0900_bin

== create table of every type
create table everything (bytes varbinary(255), clock time(6), clock_there varchar(21), `day` date, day_name
    varchar(255), day_number smallint, document json, exact numeric(38, 2), huge numeric(38, 0), `large`
    bigint, large_bytes longblob, large_words longtext, letter varchar(1), moment datetime(6), moment_here
    datetime(6), moment_there datetime(6), single double, small smallint, span numeric(38, 0), tag binary(16),
    tiny tinyint, truth boolean, twofold double, whole integer, words varchar(255)) engine = InnoDB character
    set utf8mb4 collate utf8mb4_0900_bin

== create table of sizes
create table sizes (words varchar(40), many_words varchar(5000), most_words longtext, bytes varbinary(16),
    many_bytes varbinary(50000), exact numeric(12, 4), seconds datetime(3), own char(3)) engine = InnoDB
    character set utf8mb4 collate utf8mb4_0900_bin

== unique keys as indexes

== comments

== drop table
drop table if exists shop.`order`

== add foreign key NO_ACTION
alter table shop.`order` add constraint fk_order_user foreign key (user_id) references users (id)

== add foreign key CASCADE
alter table shop.`order` add constraint fk_order_user foreign key (user_id) references users (id) on delete
    cascade

== add foreign key SET_NULL
alter table shop.`order` add constraint fk_order_user foreign key (user_id) references users (id) on delete
    set null

== drop foreign key
alter table shop.`order` drop foreign key fk_order_user

== create index
create index ix_users_age on users (age, name desc)

== create unique index
create unique index ix_users_age on users (age, name desc)

== create covering index
create index ix_users_age on users (age, name desc)

== create partial index
create index ix_users_age on users (age, name desc)

== create unique partial index
refused: 1 mapping mistake: - The unique index ix_users_age has the condition age > 17, but the database has
    no partial indexes and would refuse rows outside of it; make the index not unique or leave the condition
    away

== create sequence
refused: 1 mapping mistake: - The sequence order_seq cannot be created: the database has no sequences. Use
    GenerationType.IDENTITY or GenerationType.UUID.

== drop sequence
refused: 1 mapping mistake: - The sequence order_seq cannot be dropped: the database has no sequences. Use
    GenerationType.IDENTITY or GenerationType.UUID.

== list sequences
null

== connection setup
set sql_mode = concat(@@sql_mode, ',STRICT_ALL_TABLES'), time_zone = '+00:00', div_precision_increment = 10

set names utf8mb4 collate utf8mb4_0900_bin

== no table
select 1 from dual

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
select grouped.later as later, count(*) from (select u.age + ? as later from users u where u.age > ?) grouped
    group by grouped.later order by count(*)

== aggregates
select count(distinct u.name), sum(u.age), sum(u.age), avg(u.age), min(u.name), max(?) from users u

== limit
select u.id from users u order by u.id fetch first ? rows only

== offset
select u.id from users u order by u.id offset ? rows

== limit and offset
select u.id, ? from users u where u.age = ? order by u.id offset ? rows fetch next ? rows only -- values [2,
    3, 1, 0]

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
select u.name from users u where u.id in (select u.id from users u)

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
select u.name from users u where u.id = ? for update wait 2

== lock for reading
select u.name from users u where u.id = ? for update

== lock for reading or skip
select u.name from users u where u.id = ? for update skip locked

== lock with a join
select u.name, o.total from users u join shop."order" o on o.user_id = u.id for update of u.id

== lock with a left join
select u.name, o.total from users u left join shop."order" o on o.user_id = u.id for update of u.id skip
    locked

== lock with order and limit
select u.name from users u where u.id in (select u.id from users u where u.age > ? order by u.id fetch first ?
    rows only) order by u.id for update -- values [1, 0]

== skip with order and limit
refused: A limit with a lock on more than one table or that skips locked rows: Oracle locks no limited rows;
    leave the limit away, or find the ids with the limit and lock them by a second query

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
select u.id from users u where u.name like ?

== like with escape
select u.id from users u where u.name like ? escape '\'

== like without case
select u.id from users u where lower(u.name) like lower(?)

== like without case with escape
select u.id from users u where lower(u.name) like lower(?) escape '!'

== in a list
select u.id from users u where u.age in (?, ?)

== in an empty list
select u.id from users u where 1 = 0

== long text
select u.id from users u where (dbms_lob.compare(u.name, ?) = 0)

== not the long text
select u.id from users u where not (dbms_lob.compare(u.name, ?) = 0)

== none of two long texts
select u.id from users u where not (((dbms_lob.compare(u.name, ?) = 0) or (dbms_lob.compare(u.name, ?) = 0)))

== long text before another
refused: Oracle knows no order of texts without a limit; map a shorter column with @Column(length = …), or
    compare for equality or by a pattern.

== long text between two
refused: Oracle knows no order of texts without a limit; map a shorter column with @Column(length = …), or
    compare for equality or by a pattern.

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
select (trunc(u.age / ?)) + 1 from users u

== texts one after another
select u.name || ? || u.email from users u

== function LENGTH
select length(u.name) from users u

== function LOWER
select lower(u.name) from users u

== function UPPER
select upper(u.name) from users u

== function COALESCE
select coalesce(u.email, ?) from users u

== length in a computation
select length(?) * 2 from users u

== a truth value as condition
select u.id from users u where u.active = 1

== truth values
select 1, 0 from users u

== a condition as value
select case when u.age >= ? then 1 when not (u.age >= ?) then 0 end from users u -- values [0, 0]

== order by a condition
select u.id from users u order by case when u.age >= ? then 1 when not (u.age >= ?) then 0 end desc -- values
    [0, 0]

== two conditions are equal
select u.id from users u where (case when u.age >= ? then 1 when not (u.age >= ?) then 0 end) = (case when
    u.name is null then 1 when not (u.name is null) then 0 end) -- values [0, 0]

== cast of bytes
select ? from dual

== cast of clock
select ? from dual

== cast of clock_there
select ? from dual

== cast of day
select ? from dual

== cast of day_name
select ? from dual

== cast of day_number
select ? from dual

== cast of document
select ? from dual

== cast of exact
select ? from dual

== cast of huge
select ? from dual

== cast of large
select ? from dual

== cast of large_bytes
select ? from dual

== cast of large_words
select ? from dual

== cast of letter
select ? from dual

== cast of moment
select ? from dual

== cast of moment_here
select ? from dual

== cast of moment_there
select ? from dual

== cast of single
select ? from dual

== cast of small
select ? from dual

== cast of span
select ? from dual

== cast of tag
select ? from dual

== cast of tiny
select ? from dual

== cast of truth
select ? from dual

== cast of twofold
select ? from dual

== cast of whole
select ? from dual

== cast of words
select ? from dual

== insert
insert into users (name, email, age) values (?, ?, ?)

== insert of three rows
insert into users (name, email, age) select ? as name, ? as email, ? as age from dual union all select ?, ?, ?
    from dual union all select ?, ?, ? from dual

== insert returning
refused: returning [id, age]: an insert of Oracle is no query; insert by session.add(…), which reads generated
    values, or select the rows afterwards

== insert of three rows returning
refused: returning [id, age]: an insert of Oracle is no query; insert by session.add(…), which reads generated
    values, or select the rows afterwards

== insert of a computed value
insert into users (name, age) values (?, (select max(u.age) from users u))

== insert of defaults
insert into counters (id) values (default)

== insert of defaults returning
refused: returning [id]: an insert of Oracle is no query; insert by session.add(…), which reads generated
    values, or select the rows afterwards

== insert of two rows of defaults
refused: An insert of 2 rows of defaults into counters: this version of Oracle takes one row at a time

== insert of two rows of defaults returning
refused: returning [id]: an insert of Oracle is no query; insert by session.add(…), which reads generated
    values, or select the rows afterwards

== upsert
merge into users t using (select ? as name, ? as email, ? as age from dual) s on (t.email = s.email) when
    matched then update set name = s.name, age = s.age when not matched then insert (name, email, age) values
    (s.name, s.email, s.age)

== upsert of two rows
merge into users t using (select ? as name, ? as email, ? as age from dual union all select ?, ?, ? from dual)
    s on (t.email = s.email) when matched then update set name = s.name, age = s.age when not matched then
    insert (name, email, age) values (s.name, s.email, s.age)

== insert unless there
merge into users t using (select ? as name, ? as email, ? as age from dual) s on (t.email = s.email and t.age
    = s.age) when not matched then insert (name, email, age) values (s.name, s.email, s.age)

== upsert returning
refused: returning [id]: an insert of Oracle is no query; insert by session.add(…), which reads generated
    values, or select the rows afterwards

== upsert of its key
merge into users t using (select ? as name, ? as email, ? as age from dual) s on (t.email = s.email) when
    matched then update set age = s.age when not matched then insert (name, email, age) values (s.name,
    s.email, s.age)

== update
update users set age = ?, email = ? where id = ?

== update with alias
update users u set age = u.age + 1 where u.id in (select w.boss_id from users w)

== update by a condition
update users set active = case when age >= ? then 1 when not (age >= ?) then 0 end -- values [0, 0]

== delete of all
delete from users

== delete
delete from shop."order" where "Code" = ?

== delete with alias
delete from users u where u.id in (select w.boss_id from users w)

== next value
select shop.order_seq.nextval from dual

== three next values
select shop.order_seq.nextval from dual connect by level <= 3

== native text
select * from users where id = ? and age > ? -- values [1, 0]

== create table
create table users (id number(19) generated by default as identity not null, name varchar2(100 char) not null,
    email varchar2(255 char), active number(1) not null, age number(10) default 18, boss_id number(19),
    primary key (id), constraint uq_users_email unique (email), constraint ck_users_age check (age >= 0))

== create table with foreign key
create table shop."order" (id number(19) generated by default as identity not null, user_id number(19) not
    null, "Code" varchar2(20 char) not null, total number(10, 2) not null, "from" date, primary key (id),
    constraint uq_order_code unique (user_id, "Code"), constraint fk_order_user foreign key (user_id)
    references users (id) on delete cascade)

== create table of every type
create table everything (bytes raw(255), clock timestamp(6), clock_there varchar2(21 char), "day" date,
    day_name varchar2(255 char), day_number number(5), document clob, exact number(38, 2), huge number(38, 0),
    "large" number(19), large_bytes blob, large_words clob, letter char(1 char), moment timestamp(6) with time
    zone, moment_here timestamp(6), moment_there timestamp(6) with time zone, single binary_float, small
    number(5), span number(38, 0), tag raw(16), tiny number(3), truth number(1), twofold binary_double, whole
    number(10), words varchar2(255 char))

== create table of sizes
create table sizes (words varchar2(40 char), many_words clob, most_words clob, bytes raw(16), many_bytes blob,
    exact number(12, 4), seconds timestamp(3), own char(3))

== unique keys as indexes

== comments
comment on table users is 'People who buy'

comment on column users.name is 'The user''s name'

== drop table
begin execute immediate 'drop table shop."order"'; exception when others then if sqlcode not in (-942) then
    raise; end if; end;

== add foreign key NO_ACTION
alter table shop."order" add constraint fk_order_user foreign key (user_id) references users (id)

== add foreign key CASCADE
alter table shop."order" add constraint fk_order_user foreign key (user_id) references users (id) on delete
    cascade

== add foreign key SET_NULL
alter table shop."order" add constraint fk_order_user foreign key (user_id) references users (id) on delete
    set null

== drop foreign key
begin execute immediate 'alter table shop."order" drop constraint fk_order_user'; exception when others then
    if sqlcode not in (-942, -2443) then raise; end if; end;

== create index
create index ix_users_age on users (age, name desc)

== create unique index
create unique index ix_users_age on users (age, name desc)

== create covering index
create index ix_users_age on users (age, name desc)

== create partial index
create index ix_users_age on users (age, name desc)

== create unique partial index
refused: 1 mapping mistake: - The unique index ix_users_age has the condition age > 17, but Oracle has no
    partial indexes and would refuse rows outside of it; make the index not unique or leave the condition away

== create sequence
create sequence shop.order_seq start with 1 increment by 50

== drop sequence
begin execute immediate 'drop sequence shop.order_seq'; exception when others then if sqlcode not in (-2289)
    then raise; end if; end;

== list sequences
select sequence_owner, sequence_name from all_sequences

== connection setup

== document's TEXT
select json_value(u.metadata, '$."it''s \\ a \"b\".{c}?"[2]') from users u

== document's NUMBER
select json_value(u.metadata, '$."it''s \\ a \"b\".{c}?"[2]' returning number) from users u

== document's TRUTH
select case json_value(u.metadata, '$."it''s \\ a \"b\".{c}?"[2]') when 'true' then 1 when 'false' then 0 end
    from users u

== text in a document
select u.id from users u where json_value(u.metadata, '$."color"') = ? -- values [1]

== truth in a document
select u.id from users u where case json_value(u.metadata, '$."sale"') when 'true' then 1 when 'false' then 0
    end = 1

== element of an array
refused: The query asks for an element of an array, but the database has no arrays; make an entity of the
    elements and ask with any(...)

== create index of small letters
create index ix_users_letters on users (lower(name) desc, age)

== create unique index of small letters
create unique index ix_users_letters on users (lower(name) desc, age)

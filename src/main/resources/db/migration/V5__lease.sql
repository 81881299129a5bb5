-- owner: platform.delivery
create table lease (
  name  varchar(16) not null primary key,
  epoch bigint      not null
);
insert into lease (name, epoch) values ('work', 0);

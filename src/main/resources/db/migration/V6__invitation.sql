-- owner: platform.delivery
create table invitation (
  digest  varchar(64)  not null primary key,
  request varchar(36)  not null,
  code    varchar(16)  not null,
  role    varchar(32)  not null,
  channel varchar(16)  not null,
  person  varchar(128) not null,
  until   timestamp(3) with time zone not null
);
create index invitation_request on invitation (request, role);

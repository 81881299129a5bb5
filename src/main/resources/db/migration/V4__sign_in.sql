-- owner: platform.storage
create table sign_in_attempt (
  subject  varchar(80) not null primary key,
  failures int         not null,
  tried    timestamp(3) with time zone not null
);
create index sign_in_attempt_tried on sign_in_attempt (tried);

create virtual table search_organizations using fts5(terms, content='', contentless_delete=1, detail=none, tokenize='ascii');
--> statement-breakpoint
create virtual table search_contacts using fts5(terms, content='', contentless_delete=1, detail=none, tokenize='ascii');
--> statement-breakpoint
create virtual table search_visits using fts5(terms, content='', contentless_delete=1, detail=none, tokenize='ascii');
--> statement-breakpoint
create table search_organization_rows (doc integer primary key, row_key integer not null, roles integer not null, names text not null);
--> statement-breakpoint
create unique index search_organization_rows_by_key on search_organization_rows (row_key);
--> statement-breakpoint
create table search_contact_rows (doc integer primary key, row_key integer not null, organization_key integer not null, names text not null);
--> statement-breakpoint
create unique index search_contact_rows_by_key on search_contact_rows (row_key);
--> statement-breakpoint
create table search_stale (organization_key integer primary key);
--> statement-breakpoint
create trigger search_recency after update of last_contact_on on organizations
    when new.last_contact_on is not old.last_contact_on
      and exists (select 1 from search_organization_rows where row_key = new.row_key)
    begin insert or ignore into search_stale (organization_key) values (new.row_key); end;

create virtual table search_organizations using fts5(terms, content='', contentless_delete=1, detail=none, tokenize='ascii');
--> statement-breakpoint
create virtual table search_contacts using fts5(terms, content='', contentless_delete=1, detail=none, tokenize='ascii');
--> statement-breakpoint
create virtual table search_visits using fts5(terms, content='', contentless_delete=1, detail=none, tokenize='ascii');
--> statement-breakpoint
create table search_organization_rows (
    row_key integer primary key, recency integer not null, roles integer not null, names text not null);
--> statement-breakpoint
create index search_organization_rows_by_recency on search_organization_rows (recency);
--> statement-breakpoint
create table search_contact_rows (row_key integer primary key, organization_key integer not null, names text not null);
--> statement-breakpoint
create index search_contact_rows_by_organization on search_contact_rows (organization_key);
--> statement-breakpoint
create trigger search_recency after update of last_contact_on on organizations
    when new.last_contact_on is not old.last_contact_on begin
    update search_organization_rows
      set recency = ifnull(cast(replace(new.last_contact_on, '-', '') as integer), 0) where row_key = new.row_key;
  end;

DROP INDEX `touchpoints_by_day`;--> statement-breakpoint
CREATE INDEX `touchpoints_by_day` ON `touchpoints` (`occurs_on`,`occasion_id`,`state`,`year`,`deleted_at`,`owner_id`,`send_on`);--> statement-breakpoint
CREATE INDEX `organizations_by_first_deal` ON `organizations` (substr(first_deal_on, 6),`owner_id`) WHERE first_deal_on is not null and deleted_at is null;--> statement-breakpoint
CREATE INDEX `organizations_by_beginning` ON `organizations` (substr(partner_since, 6),`owner_id`) WHERE partner_since is not null and deleted_at is null;
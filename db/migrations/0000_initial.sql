CREATE TABLE `change_sets` (
	`key` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`label` text NOT NULL,
	`actor_id` text,
	`device_id` text NOT NULL,
	`stamp` text NOT NULL,
	`created_at` text NOT NULL,
	`row_count` integer NOT NULL,
	`undo_of` text,
	`undone_by` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `change_sets_id_unique` ON `change_sets` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `change_sets_stamp_unique` ON `change_sets` (`stamp`);--> statement-breakpoint
CREATE INDEX `change_sets_by_undo_of` ON `change_sets` (`undo_of`);--> statement-breakpoint
CREATE TABLE `changes` (
	`change_set_key` integer NOT NULL,
	`position` integer NOT NULL,
	`table_name` text NOT NULL,
	`row_id` text NOT NULL,
	`columns` text NOT NULL,
	`replaced` text,
	PRIMARY KEY(`change_set_key`, `position`),
	FOREIGN KEY (`change_set_key`) REFERENCES `change_sets`(`key`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `changes_by_row` ON `changes` (`row_id`);--> statement-breakpoint
CREATE TABLE `contacts` (
	`row_key` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`stamp` text NOT NULL,
	`field_stamps` text,
	`created_at` text NOT NULL,
	`created_by` text,
	`updated_at` text NOT NULL,
	`deleted_at` text,
	`organization_id` text NOT NULL,
	`name` text NOT NULL,
	`department` text,
	`title` text,
	`buying_role` text,
	`phones` text,
	`emails` text,
	`wechat` text,
	`birthday` text,
	`salutation` text,
	`gender` text,
	`preferred_channel` text,
	`consent` text,
	`do_not_contact` integer DEFAULT false NOT NULL,
	`is_primary` integer DEFAULT false NOT NULL,
	`left_on` text,
	`notes` text,
	`is_demo` integer DEFAULT false NOT NULL,
	`custom` text,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contacts_id_unique` ON `contacts` (`id`);--> statement-breakpoint
CREATE INDEX `contacts_by_organization` ON `contacts` (`organization_id`);--> statement-breakpoint
CREATE INDEX `contacts_by_birthday` ON `contacts` ((birthday ->> '$.calendar') || ' ' || (birthday ->> '$.month') || ' ' || (birthday ->> '$.day')) WHERE birthday is not null and deleted_at is null and do_not_contact = 0;--> statement-breakpoint
CREATE TABLE `facets` (
	`facet` text NOT NULL,
	`value` text NOT NULL,
	`organization_key` integer NOT NULL,
	PRIMARY KEY(`facet`, `value`, `organization_key`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `facets_by_organization` ON `facets` (`organization_key`);--> statement-breakpoint
CREATE TABLE `identity_keys` (
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`organization_key` integer NOT NULL,
	PRIMARY KEY(`kind`, `key`, `organization_key`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `identity_keys_by_organization` ON `identity_keys` (`organization_key`);--> statement-breakpoint
CREATE TABLE `device_settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `import_mappings` (
	`header_set_key` text PRIMARY KEY NOT NULL,
	`mapping` text NOT NULL,
	`used_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `import_rows` (
	`import_id` text NOT NULL,
	`row` integer NOT NULL,
	`sheet_row` integer NOT NULL,
	`result` text NOT NULL,
	`organization_id` text,
	`contact_id` text,
	`matched_row` integer,
	`flags` text,
	`cells` text,
	`review` text,
	PRIMARY KEY(`import_id`, `row`),
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `import_rows_by_result` ON `import_rows` (`import_id`,`result`,`row`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`file_name` text NOT NULL,
	`role` text NOT NULL,
	`change_set_id` text,
	`started_at` text NOT NULL,
	`finished_at` text,
	`counts` text NOT NULL,
	`headers` text NOT NULL,
	`mapping` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `schema_migrations` (
	`version` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`applied_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `visit_drafts` (
	`key` text PRIMARY KEY NOT NULL,
	`draft` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `organizations` (
	`row_key` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`stamp` text NOT NULL,
	`field_stamps` text,
	`created_at` text NOT NULL,
	`created_by` text,
	`updated_at` text NOT NULL,
	`deleted_at` text,
	`legal_name` text NOT NULL,
	`english_name` text,
	`short_name` text,
	`former_names` text,
	`credit_code` text,
	`is_buyer` integer DEFAULT false NOT NULL,
	`is_supplier` integer DEFAULT false NOT NULL,
	`is_association` integer DEFAULT false NOT NULL,
	`industries` text,
	`country` text,
	`province` text,
	`city` text,
	`district` text,
	`address` text,
	`staff_band` text,
	`revenue_band` text,
	`website` text,
	`founded_on` text,
	`owner_id` text,
	`territory` text,
	`source` text,
	`source_note` text,
	`introducer_organization_id` text,
	`introducer_contact_id` text,
	`tier` text,
	`stage` text DEFAULT 'new' NOT NULL,
	`blacklist_reason` text,
	`annual_purchase` real,
	`purchase_categories` text,
	`purchase_methods` text,
	`last_contact_known_on` text,
	`tags` text,
	`notes` text,
	`is_demo` integer DEFAULT false NOT NULL,
	`custom` text,
	`name_sort` text DEFAULT '' NOT NULL,
	`tier_rank` integer DEFAULT 9 NOT NULL,
	`stage_rank` integer DEFAULT 0 NOT NULL,
	`last_contact_on` text,
	`next_due_on` text,
	`care_due_on` text,
	`open_follow_ups` integer DEFAULT 0 NOT NULL,
	`contact_count` integer DEFAULT 0 NOT NULL,
	`primary_contact_name` text,
	`primary_phone` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organizations_id_unique` ON `organizations` (`id`);--> statement-breakpoint
CREATE INDEX `organizations_by_name` ON `organizations` (`name_sort`,`is_buyer`,`is_supplier`,`is_association`) WHERE "organizations"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `organizations_by_tier` ON `organizations` (`tier_rank`,`is_buyer`,`is_supplier`,`is_association`) WHERE "organizations"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `organizations_by_stage` ON `organizations` (`stage_rank`,`is_buyer`,`is_supplier`,`is_association`) WHERE "organizations"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `organizations_by_annual_purchase` ON `organizations` (`annual_purchase`,`is_buyer`,`is_supplier`,`is_association`) WHERE "organizations"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `organizations_by_last_contact` ON `organizations` (`last_contact_on`,`is_buyer`,`is_supplier`,`is_association`) WHERE "organizations"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `organizations_by_next_due` ON `organizations` (`next_due_on`,`is_buyer`,`is_supplier`,`is_association`) WHERE "organizations"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `organizations_by_region` ON `organizations` (`province`,`city`,`is_buyer`,`is_supplier`,`is_association`) WHERE "organizations"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `organizations_by_owner` ON `organizations` (`owner_id`,`is_buyer`,`is_supplier`,`is_association`) WHERE "organizations"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `organizations_by_created` ON `organizations` (`created_at`,`is_buyer`,`is_supplier`,`is_association`) WHERE "organizations"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `organizations_deleted` ON `organizations` (`deleted_at`) WHERE "organizations"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX `organizations_by_care` ON `organizations` (`care_due_on`,case when tier_rank <= 1 then 1 when tier_rank >= 4 then 5 else 3 end,`owner_id`,`row_key`,`tier_rank`,`territory`,`city`) WHERE "organizations"."care_due_on" is not null;--> statement-breakpoint
CREATE INDEX `organizations_by_quiet` ON `organizations` (`tier_rank`,case when last_contact_on is null then created_at else last_contact_on end,`stage_rank`,`owner_id`) WHERE deleted_at is null and is_buyer = 1 and blacklist_reason is null and tier_rank <= 2;--> statement-breakpoint
CREATE INDEX `organizations_by_risk` ON `organizations` (`stage_rank`,`is_buyer`,case when last_contact_on is null then created_at else last_contact_on end,`tier_rank`,`owner_id`,`deleted_at`,`blacklist_reason`) WHERE deleted_at is null and is_buyer = 1 and blacklist_reason is null and stage_rank = 3;--> statement-breakpoint
CREATE INDEX `organizations_by_founding` ON `organizations` ((founded_on ->> '$.calendar') || ' ' || (founded_on ->> '$.month') || ' ' || (founded_on ->> '$.day'),`owner_id`) WHERE founded_on is not null and deleted_at is null;--> statement-breakpoint
CREATE TABLE `custom_fields` (
	`row_key` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`stamp` text NOT NULL,
	`field_stamps` text,
	`created_at` text NOT NULL,
	`created_by` text,
	`updated_at` text NOT NULL,
	`deleted_at` text,
	`entity` text NOT NULL,
	`label` text NOT NULL,
	`label_en` text,
	`type` text NOT NULL,
	`choices` text,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `custom_fields_id_unique` ON `custom_fields` (`id`);--> statement-breakpoint
CREATE TABLE `printed_lists` (
	`row_key` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`stamp` text NOT NULL,
	`field_stamps` text,
	`created_at` text NOT NULL,
	`created_by` text,
	`updated_at` text NOT NULL,
	`deleted_at` text,
	`layout` text NOT NULL,
	`filter` text NOT NULL,
	`rows` text NOT NULL,
	`printed_by` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `printed_lists_id_unique` ON `printed_lists` (`id`);--> statement-breakpoint
CREATE INDEX `printed_lists_by_created` ON `printed_lists` (`created_at`);--> statement-breakpoint
CREATE TABLE `saved_views` (
	`row_key` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`stamp` text NOT NULL,
	`field_stamps` text,
	`created_at` text NOT NULL,
	`created_by` text,
	`updated_at` text NOT NULL,
	`deleted_at` text,
	`screen` text NOT NULL,
	`name` text NOT NULL,
	`filter` text NOT NULL,
	`sort` text NOT NULL,
	`column_state` text,
	`shared` integer DEFAULT false NOT NULL,
	`owner_id` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_views_id_unique` ON `saved_views` (`id`);--> statement-breakpoint
CREATE TABLE `team_settings` (
	`row_key` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`stamp` text NOT NULL,
	`field_stamps` text,
	`created_at` text NOT NULL,
	`created_by` text,
	`updated_at` text NOT NULL,
	`deleted_at` text,
	`key` text NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `team_settings_id_unique` ON `team_settings` (`id`);--> statement-breakpoint
CREATE TABLE `users` (
	`row_key` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`stamp` text NOT NULL,
	`field_stamps` text,
	`created_at` text NOT NULL,
	`created_by` text,
	`updated_at` text NOT NULL,
	`deleted_at` text,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`is_demo` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_id_unique` ON `users` (`id`);--> statement-breakpoint
CREATE TABLE `follow_ups` (
	`row_key` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`stamp` text NOT NULL,
	`field_stamps` text,
	`created_at` text NOT NULL,
	`created_by` text,
	`updated_at` text NOT NULL,
	`deleted_at` text,
	`organization_id` text NOT NULL,
	`contact_id` text,
	`visit_id` text,
	`origin` text NOT NULL,
	`title` text NOT NULL,
	`reason` text,
	`priority` text DEFAULT 'normal' NOT NULL,
	`due_on` text NOT NULL,
	`state` text NOT NULL,
	`done_at` text,
	`done_visit_id` text,
	`owner_id` text,
	`note` text,
	`is_demo` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`done_visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `follow_ups_id_unique` ON `follow_ups` (`id`);--> statement-breakpoint
CREATE INDEX `follow_ups_by_organization` ON `follow_ups` (`organization_id`);--> statement-breakpoint
CREATE INDEX `follow_ups_open_by_due` ON `follow_ups` (`due_on`,case priority when 'high' then 0 when 'low' then 4 else 2 end,`owner_id`,`row_key`,`origin`,`deleted_at`) WHERE state = 'open' and deleted_at is null;--> statement-breakpoint
CREATE INDEX `follow_ups_done` ON `follow_ups` ("done_at" desc) WHERE "follow_ups"."deleted_at" is null;--> statement-breakpoint
CREATE TABLE `problems` (
	`row_key` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`stamp` text NOT NULL,
	`field_stamps` text,
	`created_at` text NOT NULL,
	`created_by` text,
	`updated_at` text NOT NULL,
	`deleted_at` text,
	`organization_id` text NOT NULL,
	`contact_id` text,
	`visit_id` text,
	`text` text NOT NULL,
	`state` text NOT NULL,
	`raised_at` text NOT NULL,
	`answered_at` text,
	`solved_at` text,
	`answer` text,
	`owner_id` text,
	`is_demo` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `problems_id_unique` ON `problems` (`id`);--> statement-breakpoint
CREATE INDEX `problems_by_organization` ON `problems` (`organization_id`);--> statement-breakpoint
CREATE INDEX `problems_unsolved` ON `problems` (`state`,`raised_at`) WHERE state <> 'solved' and deleted_at is null;--> statement-breakpoint
CREATE TABLE `visits` (
	`row_key` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`stamp` text NOT NULL,
	`field_stamps` text,
	`created_at` text NOT NULL,
	`created_by` text,
	`updated_at` text NOT NULL,
	`deleted_at` text,
	`organization_id` text NOT NULL,
	`contact_id` text,
	`kind` text NOT NULL,
	`happened_at` text NOT NULL,
	`happened_on` text NOT NULL,
	`duration_minutes` integer,
	`outcome` text,
	`summary` text NOT NULL,
	`participants` text,
	`deals_heard` text,
	`needs_heard` text,
	`next_step` text,
	`next_step_due_on` text,
	`attachments` text,
	`user_id` text,
	`printed_list_id` text,
	`printed_list_row` integer,
	`is_demo` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `visits_id_unique` ON `visits` (`id`);--> statement-breakpoint
CREATE INDEX `visits_by_organization` ON `visits` (`organization_id`,`happened_on`);--> statement-breakpoint
CREATE INDEX `visits_by_printed_list` ON `visits` (`printed_list_id`,`printed_list_row`) WHERE "visits"."printed_list_id" is not null;
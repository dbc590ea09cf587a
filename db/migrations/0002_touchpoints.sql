CREATE TABLE `message_templates` (
	`row_key` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`stamp` text NOT NULL,
	`field_stamps` text,
	`created_at` text NOT NULL,
	`created_by` text,
	`updated_at` text NOT NULL,
	`deleted_at` text,
	`name` text NOT NULL,
	`occasion_id` text,
	`channel` text NOT NULL,
	`language` text NOT NULL,
	`tone` text,
	`subject` text,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `message_templates_id_unique` ON `message_templates` (`id`);--> statement-breakpoint
CREATE TABLE `occasions` (
	`row_key` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`stamp` text NOT NULL,
	`field_stamps` text,
	`created_at` text NOT NULL,
	`created_by` text,
	`updated_at` text NOT NULL,
	`deleted_at` text,
	`kind` text NOT NULL,
	`names` text NOT NULL,
	`rule` text NOT NULL,
	`lead_days` integer NOT NULL,
	`late_days` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `occasions_id_unique` ON `occasions` (`id`);--> statement-breakpoint
CREATE TABLE `talk_scripts` (
	`row_key` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`stamp` text NOT NULL,
	`field_stamps` text,
	`created_at` text NOT NULL,
	`created_by` text,
	`updated_at` text NOT NULL,
	`deleted_at` text,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`language` text NOT NULL,
	`tags` text,
	`nodes` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `talk_scripts_id_unique` ON `talk_scripts` (`id`);--> statement-breakpoint
CREATE TABLE `touch_plans` (
	`row_key` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`stamp` text NOT NULL,
	`field_stamps` text,
	`created_at` text NOT NULL,
	`created_by` text,
	`updated_at` text NOT NULL,
	`deleted_at` text,
	`name` text NOT NULL,
	`occasion_id` text NOT NULL,
	`audience` text NOT NULL,
	`channels` text NOT NULL,
	`templates` text NOT NULL,
	`lead_days` integer NOT NULL,
	`send_at` text NOT NULL,
	`owner_id` text,
	`budget_per_head` integer,
	`merges_birthday` integer DEFAULT false NOT NULL,
	`late_days` integer NOT NULL,
	`starts_on` text NOT NULL,
	`is_active` integer DEFAULT true NOT NULL,
	`is_demo` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `touch_plans_id_unique` ON `touch_plans` (`id`);--> statement-breakpoint
CREATE TABLE `touchpoints` (
	`row_key` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`stamp` text NOT NULL,
	`field_stamps` text,
	`created_at` text NOT NULL,
	`created_by` text,
	`updated_at` text NOT NULL,
	`deleted_at` text,
	`contact_id` text NOT NULL,
	`organization_id` text NOT NULL,
	`occasion_id` text NOT NULL,
	`year` integer NOT NULL,
	`occurs_on` text NOT NULL,
	`plan_id` text,
	`send_on` text NOT NULL,
	`send_at` text NOT NULL,
	`owner_id` text,
	`channel` text,
	`address` text,
	`language` text NOT NULL,
	`template_id` text,
	`variant` text,
	`subject` text,
	`body` text,
	`state` text NOT NULL,
	`issues` text,
	`skip_reason` text,
	`merged_into_id` text,
	`approved_at` text,
	`approved_by` text,
	`attempted_at` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`sent_at` text,
	`replied_at` text,
	`reply_visit_id` text,
	`failure` text,
	`cost` integer,
	`is_demo` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan_id`) REFERENCES `touch_plans`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `touchpoints_id_unique` ON `touchpoints` (`id`);--> statement-breakpoint
CREATE INDEX `touchpoints_by_organization` ON `touchpoints` (`organization_id`,"sent_at" desc);--> statement-breakpoint
CREATE INDEX `touchpoints_by_contact` ON `touchpoints` (`contact_id`,`year`);--> statement-breakpoint
CREATE INDEX `touchpoints_by_occasion` ON `touchpoints` (`occasion_id`,`year`,`state`,`owner_id`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `touchpoints_by_day` ON `touchpoints` (`occurs_on`,`occasion_id`,`state`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `touchpoints_open` ON `touchpoints` (`state`,`send_on`,`owner_id`,`channel`) WHERE state in ('planned','needsLook','ready','approved','sending','unknown','failed') and deleted_at is null;--> statement-breakpoint
ALTER TABLE `contacts` ADD `language` text;--> statement-breakpoint
ALTER TABLE `contacts` ADD `time_zone` text;--> statement-breakpoint
ALTER TABLE `organizations` ADD `first_deal_on` text;--> statement-breakpoint
ALTER TABLE `organizations` ADD `partner_since` text;
CREATE TABLE `categories` (
	`row_key` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`stamp` text NOT NULL,
	`field_stamps` text,
	`created_at` text NOT NULL,
	`created_by` text,
	`updated_at` text NOT NULL,
	`deleted_at` text,
	`parent_id` text,
	`names` text NOT NULL,
	`synonyms` text,
	`code` text,
	`mapped_to_id` text,
	`merged_into_id` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `categories_id_unique` ON `categories` (`id`);--> statement-breakpoint
CREATE TABLE `deals` (
	`row_key` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`stamp` text NOT NULL,
	`field_stamps` text,
	`created_at` text NOT NULL,
	`created_by` text,
	`updated_at` text NOT NULL,
	`deleted_at` text,
	`buyer_id` text NOT NULL,
	`supplier_id` text,
	`requirement_id` text,
	`match_id` text,
	`dealt_on` text NOT NULL,
	`title` text NOT NULL,
	`category_id` text,
	`quantity` text,
	`amount` real,
	`currency` text NOT NULL,
	`method` text,
	`region` text,
	`notes` text,
	`is_demo` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`buyer_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`supplier_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirements`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `deals_id_unique` ON `deals` (`id`);--> statement-breakpoint
CREATE INDEX `deals_by_buyer` ON `deals` (`buyer_id`,"dealt_on" desc);--> statement-breakpoint
CREATE INDEX `deals_by_supplier` ON `deals` (`supplier_id`,"dealt_on" desc);--> statement-breakpoint
CREATE INDEX `deals_by_day` ON `deals` (`dealt_on`);--> statement-breakpoint
CREATE TABLE `matches` (
	`row_key` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`stamp` text NOT NULL,
	`field_stamps` text,
	`created_at` text NOT NULL,
	`created_by` text,
	`updated_at` text NOT NULL,
	`deleted_at` text,
	`requirement_id` text NOT NULL,
	`offering_id` text NOT NULL,
	`buyer_id` text NOT NULL,
	`supplier_id` text NOT NULL,
	`round` integer NOT NULL,
	`state` text NOT NULL,
	`score` real,
	`reasons` text,
	`proposed_to_buyer_at` text,
	`proposed_to_supplier_at` text,
	`answered_at` text,
	`no_deal_reason` text,
	`note` text,
	`deal_id` text,
	`is_demo` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`offering_id`) REFERENCES `offerings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `matches_id_unique` ON `matches` (`id`);--> statement-breakpoint
CREATE INDEX `matches_by_requirement` ON `matches` (`requirement_id`,`round`);--> statement-breakpoint
CREATE INDEX `matches_by_offering` ON `matches` (`offering_id`);--> statement-breakpoint
CREATE INDEX `matches_by_supplier` ON `matches` (`supplier_id`,"updated_at" desc);--> statement-breakpoint
CREATE INDEX `matches_by_buyer` ON `matches` (`buyer_id`,"updated_at" desc);--> statement-breakpoint
CREATE TABLE `offerings` (
	`row_key` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`stamp` text NOT NULL,
	`field_stamps` text,
	`created_at` text NOT NULL,
	`created_by` text,
	`updated_at` text NOT NULL,
	`deleted_at` text,
	`organization_id` text NOT NULL,
	`title` text NOT NULL,
	`category_id` text,
	`specification` text NOT NULL,
	`moq` text,
	`capacity_per_month` text,
	`price` text,
	`regions` text,
	`lead_time_days` integer,
	`certificates` text,
	`notes` text,
	`is_demo` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `offerings_id_unique` ON `offerings` (`id`);--> statement-breakpoint
CREATE INDEX `offerings_by_organization` ON `offerings` (`organization_id`);--> statement-breakpoint
CREATE INDEX `offerings_by_category` ON `offerings` (`category_id`);--> statement-breakpoint
CREATE TABLE `requirements` (
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
	`title` text NOT NULL,
	`category_id` text,
	`specification` text NOT NULL,
	`quantity` text,
	`price` text,
	`deliver_to` text,
	`needed_by` text,
	`method` text,
	`certificates` text,
	`status` text NOT NULL,
	`deadline` text,
	`owner_id` text,
	`purchase_list` text,
	`round` integer DEFAULT 1 NOT NULL,
	`visit_id` text,
	`notes` text,
	`is_demo` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `requirements_id_unique` ON `requirements` (`id`);--> statement-breakpoint
CREATE INDEX `requirements_by_organization` ON `requirements` (`organization_id`);--> statement-breakpoint
CREATE INDEX `requirements_open` ON `requirements` (`status`,`created_at`,`owner_id`) WHERE status in ('open','matching') and deleted_at is null;--> statement-breakpoint
CREATE INDEX `requirements_by_purchase_list` ON `requirements` (`purchase_list`) WHERE purchase_list is not null;
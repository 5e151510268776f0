CREATE TABLE "change_request" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"trainee_id" uuid NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"changes" jsonb NOT NULL,
	"note" text,
	"created_by" uuid NOT NULL,
	"sent_at" timestamp with time zone,
	"decided_at" timestamp with time zone,
	"decided_by" uuid,
	"reason" text,
	"effect" jsonb,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "change_request_sent" CHECK ("change_request"."status" in ('draft', 'withdrawn') or "change_request"."sent_at" is not null),
	CONSTRAINT "change_request_returned" CHECK ("change_request"."status" <> 'returned' or "change_request"."reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "confirmation" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"trainee_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"supervision_minutes" integer,
	"supervisor_name" text,
	"supervisor_hpr_number" text,
	"place" text NOT NULL,
	"replaces_id" uuid,
	"prepared_by" uuid NOT NULL,
	"objection_reason" text,
	"objected_at" timestamp with time zone,
	"discarded_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "confirmation_days" CHECK ("confirmation"."ends_on" >= "confirmation"."starts_on")
);
--> statement-breakpoint
CREATE TABLE "confirmation_withdrawal" (
	"confirmation_id" uuid PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"withdrawn_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_by" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "issued_confirmation" (
	"confirmation_id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"replaces_id" uuid,
	"content" text NOT NULL,
	"fingerprint" text NOT NULL,
	"signature" text NOT NULL,
	"key_id" text NOT NULL,
	"paper" "bytea" NOT NULL,
	"paper_fingerprint" text NOT NULL,
	"assessment" jsonb NOT NULL,
	"issued_at" timestamp with time zone DEFAULT now() NOT NULL,
	"issued_by" uuid NOT NULL,
	CONSTRAINT "issued_confirmation_code_unique" UNIQUE("code"),
	CONSTRAINT "issued_confirmation_replaces_unique" UNIQUE("replaces_id")
);
--> statement-breakpoint
CREATE TABLE "signing_key" (
	"id" text PRIMARY KEY NOT NULL,
	"public_key" text NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "absence" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"trainee_id" uuid NOT NULL,
	"type" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"basis_points" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "absence_days" CHECK ("absence"."ends_on" >= "absence"."starts_on"),
	CONSTRAINT "absence_percent" CHECK ("absence"."basis_points" between 1 and 10000)
);
--> statement-breakpoint
ALTER TABLE "service_period" ADD COLUMN "is_planned" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "trainee_summary" ADD COLUMN "earliest_on" date;--> statement-breakpoint
ALTER TABLE "trainee_summary" ADD COLUMN "binding" text;--> statement-breakpoint
ALTER TABLE "change_request" ADD CONSTRAINT "change_request_trainee_id_trainee_id_fk" FOREIGN KEY ("trainee_id") REFERENCES "public"."trainee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_request" ADD CONSTRAINT "change_request_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_request" ADD CONSTRAINT "change_request_decided_by_account_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmation" ADD CONSTRAINT "confirmation_trainee_id_trainee_id_fk" FOREIGN KEY ("trainee_id") REFERENCES "public"."trainee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmation" ADD CONSTRAINT "confirmation_provider_id_training_provider_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."training_provider"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmation" ADD CONSTRAINT "confirmation_prepared_by_account_id_fk" FOREIGN KEY ("prepared_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmation_withdrawal" ADD CONSTRAINT "confirmation_withdrawal_confirmation_id_issued_confirmation_confirmation_id_fk" FOREIGN KEY ("confirmation_id") REFERENCES "public"."issued_confirmation"("confirmation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmation_withdrawal" ADD CONSTRAINT "confirmation_withdrawal_withdrawn_by_account_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issued_confirmation" ADD CONSTRAINT "issued_confirmation_confirmation_id_confirmation_id_fk" FOREIGN KEY ("confirmation_id") REFERENCES "public"."confirmation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issued_confirmation" ADD CONSTRAINT "issued_confirmation_key_id_signing_key_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."signing_key"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issued_confirmation" ADD CONSTRAINT "issued_confirmation_issued_by_account_id_fk" FOREIGN KEY ("issued_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absence" ADD CONSTRAINT "absence_trainee_id_trainee_id_fk" FOREIGN KEY ("trainee_id") REFERENCES "public"."trainee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "change_request_trainee" ON "change_request" USING btree ("trainee_id","id");--> statement-breakpoint
CREATE INDEX "confirmation_trainee" ON "confirmation" USING btree ("trainee_id","id");--> statement-breakpoint
CREATE INDEX "confirmation_provider" ON "confirmation" USING btree ("provider_id","id");--> statement-breakpoint
CREATE INDEX "absence_trainee" ON "absence" USING btree ("trainee_id","starts_on","id");--> statement-breakpoint
-- Written by hand from here on.
ALTER TABLE "confirmation" ADD CONSTRAINT "confirmation_replaces_id_fk" FOREIGN KEY ("replaces_id") REFERENCES "issued_confirmation"("confirmation_id");--> statement-breakpoint
ALTER TABLE "issued_confirmation" ADD CONSTRAINT "issued_confirmation_replaces_id_fk" FOREIGN KEY ("replaces_id") REFERENCES "issued_confirmation"("confirmation_id");--> statement-breakpoint
CREATE TRIGGER "absence_history" AFTER UPDATE OR DELETE ON "absence" FOR EACH ROW EXECUTE FUNCTION "keep_history"();--> statement-breakpoint
CREATE TRIGGER "change_request_history" AFTER UPDATE OR DELETE ON "change_request" FOR EACH ROW EXECUTE FUNCTION "keep_history"();--> statement-breakpoint
CREATE TRIGGER "confirmation_history" AFTER UPDATE OR DELETE ON "confirmation" FOR EACH ROW EXECUTE FUNCTION "keep_history"();--> statement-breakpoint
-- Nothing that was issued is ever changed or deleted.
CREATE TRIGGER "issued_confirmation_insert_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "issued_confirmation" FOR EACH STATEMENT EXECUTE FUNCTION "insert_only"();--> statement-breakpoint
CREATE TRIGGER "confirmation_withdrawal_insert_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "confirmation_withdrawal" FOR EACH STATEMENT EXECUTE FUNCTION "insert_only"();--> statement-breakpoint
CREATE TRIGGER "signing_key_insert_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "signing_key" FOR EACH STATEMENT EXECUTE FUNCTION "insert_only"();

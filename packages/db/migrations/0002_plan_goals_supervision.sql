CREATE TABLE "education_plan" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"trainee_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"content" jsonb NOT NULL,
	"reason" text,
	"created_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone,
	"proposed_by" uuid,
	"trainee_agreed_at" timestamp with time zone,
	"trainee_agreed_by" uuid,
	"leader_agreed_at" timestamp with time zone,
	"leader_agreed_by" uuid,
	"agreed_fingerprint" text,
	"is_leader_deputy" boolean DEFAULT false NOT NULL,
	"return_reason" text,
	"agreed_at" timestamp with time zone,
	"agreed" jsonb,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "education_plan_agreed" CHECK ("education_plan"."status" not in ('active', 'superseded') or num_nulls("education_plan"."trainee_agreed_at", "education_plan"."leader_agreed_at", "education_plan"."agreed_at", "education_plan"."agreed") = 0),
	CONSTRAINT "education_plan_reason" CHECK ("education_plan"."number" = 1 or "education_plan"."reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "activity_goal" (
	"activity_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	CONSTRAINT "activity_goal_pkey" PRIMARY KEY("activity_id","goal_id")
);
--> statement-breakpoint
CREATE TABLE "arena_goal" (
	"arena_id" uuid NOT NULL,
	"goal_code" text NOT NULL,
	CONSTRAINT "arena_goal_pkey" PRIMARY KEY("arena_id","goal_code")
);
--> statement-breakpoint
CREATE TABLE "evidence_file" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"activity_id" uuid NOT NULL,
	"name" text NOT NULL,
	"content_type" text NOT NULL,
	"byte_size" integer NOT NULL,
	"fingerprint" text NOT NULL,
	"content" "bytea",
	"uploaded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "evidence_file_removed" CHECK (("evidence_file"."content" is null) = ("evidence_file"."removed_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "goal_advice" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"trainee_goal_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"given_as" text NOT NULL,
	"account_id" uuid,
	"name" text NOT NULL,
	"is_recommended" boolean NOT NULL,
	"comment" text,
	"given_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "goal_catalogue" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"name" text NOT NULL,
	"source" text NOT NULL,
	"is_example" boolean DEFAULT false NOT NULL,
	"valid_from" date NOT NULL,
	"imported_at" timestamp with time zone DEFAULT now() NOT NULL,
	"imported_by" uuid,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "goal_mirror" (
	"trainee_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"status" text NOT NULL,
	"status_on" date NOT NULL,
	"source" text NOT NULL,
	"imported_at" timestamp with time zone DEFAULT now() NOT NULL,
	"imported_by" uuid NOT NULL,
	CONSTRAINT "goal_mirror_pkey" PRIMARY KEY("trainee_id","goal_id")
);
--> statement-breakpoint
CREATE TABLE "learning_activity" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"trainee_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"description" text,
	"course_kind" text,
	"course_minutes" integer,
	"planned_on" date,
	"done_on" date,
	"status" text NOT NULL,
	"sent_to" uuid,
	"sent_at" timestamp with time zone,
	"decided_at" timestamp with time zone,
	"decided_by" uuid,
	"signer_name" text,
	"comment" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "learning_activity_course" CHECK (("learning_activity"."kind" = 'course') = ("learning_activity"."course_kind" is not null)),
	CONSTRAINT "learning_activity_done" CHECK ("learning_activity"."status" = 'planned' or "learning_activity"."done_on" is not null)
);
--> statement-breakpoint
CREATE TABLE "learning_arena" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"provider_id" uuid NOT NULL,
	"name" text NOT NULL,
	"category" text NOT NULL,
	"is_external" boolean DEFAULT false NOT NULL,
	"ended_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "learning_goal" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"catalogue_id" uuid NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL,
	"family" text NOT NULL,
	"group_name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"level" text DEFAULT '' NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"replaces" text[] DEFAULT '{}' NOT NULL,
	"recommended_activities" text[] DEFAULT '{}' NOT NULL,
	"assessment_forms" text[] DEFAULT '{}' NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "trainee_goal" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"trainee_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"status" text DEFAULT 'in-progress' NOT NULL,
	"round" integer DEFAULT 0 NOT NULL,
	"submitted_at" timestamp with time zone,
	"decided_at" timestamp with time zone,
	"decided_by" uuid,
	"is_decided_by_deputy" boolean DEFAULT false NOT NULL,
	"comment" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "trainee_goal_decided" CHECK ("trainee_goal"."status" not in ('approved', 'returned', 'rejected') or "trainee_goal"."decided_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "board_assessment" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"trainee_id" uuid NOT NULL,
	"held_on" date NOT NULL,
	"participants" jsonb NOT NULL,
	"judgement" text NOT NULL,
	"basis" text,
	"measures" text,
	"created_by" uuid NOT NULL,
	"finalised_at" timestamp with time zone,
	"finalised_by" uuid,
	"trainee_comment" text,
	"commented_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "conversation" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"trainee_id" uuid NOT NULL,
	"supervisor_id" uuid NOT NULL,
	"planned_on" date NOT NULL,
	"held_on" date,
	"status" text DEFAULT 'invited' NOT NULL,
	"trainee_preparation" text,
	"supervisor_preparation" text,
	"minutes" text,
	"agreed_points" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"finalised_at" timestamp with time zone,
	"finalised_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "conversation_finalised" CHECK (("conversation"."status" = 'finalised') = ("conversation"."finalised_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "conversation_note" (
	"conversation_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"text" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "conversation_note_pkey" PRIMARY KEY("conversation_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "group_attendance" (
	"meeting_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	CONSTRAINT "group_attendance_pkey" PRIMARY KEY("meeting_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "group_meeting" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"group_id" uuid NOT NULL,
	"held_on" date NOT NULL,
	"minutes" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "group_meeting_minutes" CHECK ("group_meeting"."minutes" between 1 and 1440)
);
--> statement-breakpoint
CREATE TABLE "group_member" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"group_id" uuid NOT NULL,
	"trainee_id" uuid NOT NULL,
	"joined_on" date NOT NULL,
	"left_on" date,
	"diploma_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "group_member_days" CHECK ("group_member"."left_on" is null or "group_member"."left_on" >= "group_member"."joined_on")
);
--> statement-breakpoint
CREATE TABLE "signing_link" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"trainee_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"signer_name" text NOT NULL,
	"signer_title" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_by" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"reminded_at" timestamp with time zone,
	"used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "signing_link_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "supervision_entry" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"trainee_id" uuid NOT NULL,
	"supervisor_id" uuid NOT NULL,
	"held_on" date NOT NULL,
	"minutes" integer NOT NULL,
	"topic" text NOT NULL,
	"agreed_points" text,
	"entered_by" uuid NOT NULL,
	"entered_as" text NOT NULL,
	"status" text DEFAULT 'entered' NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" uuid,
	"decider_name" text,
	"comment" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "supervision_entry_minutes" CHECK ("supervision_entry"."minutes" between 1 and 1440),
	CONSTRAINT "supervision_entry_decided" CHECK (("supervision_entry"."status" = 'entered') = ("supervision_entry"."decided_at" is null))
);
--> statement-breakpoint
CREATE TABLE "supervision_group" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"provider_id" uuid NOT NULL,
	"name" text NOT NULL,
	"leader_name" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "supervision_group_days" CHECK ("supervision_group"."ends_on" is null or "supervision_group"."ends_on" >= "supervision_group"."starts_on")
);
--> statement-breakpoint
CREATE TABLE "supervisor" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"provider_id" uuid NOT NULL,
	"account_id" uuid,
	"name" text NOT NULL,
	"hpr_number" text,
	"workplace" text,
	"municipality_id" integer,
	"is_individual" boolean NOT NULL,
	"is_clinical" boolean NOT NULL,
	"specialist_since" date,
	"exemption_starts_on" date,
	"exemption_ends_on" date,
	"capacity" integer,
	"leaves_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "supervisor_hpr_number_digits" CHECK ("supervisor"."hpr_number" ~ '^[1-9][0-9]{6,8}$'),
	CONSTRAINT "supervisor_has_role" CHECK ("supervisor"."is_individual" or "supervisor"."is_clinical"),
	CONSTRAINT "supervisor_exemption" CHECK (num_nulls("supervisor"."exemption_starts_on", "supervisor"."exemption_ends_on") <> 1 and "supervisor"."exemption_ends_on" >= "supervisor"."exemption_starts_on")
);
--> statement-breakpoint
CREATE TABLE "supervisor_appointment" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"trainee_id" uuid NOT NULL,
	"supervisor_id" uuid NOT NULL,
	"appointed_as" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "supervisor_appointment_days" CHECK ("supervisor_appointment"."ends_on" is null or "supervisor_appointment"."ends_on" >= "supervisor_appointment"."starts_on")
);
--> statement-breakpoint
ALTER TABLE "role_grant" ADD COLUMN "is_deputy" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "role_grant" ADD COLUMN "starts_on" date;--> statement-breakpoint
ALTER TABLE "role_grant" ADD COLUMN "ends_on" date;--> statement-breakpoint
ALTER TABLE "service_period" ADD COLUMN "arena_id" uuid;--> statement-breakpoint
ALTER TABLE "education_plan" ADD CONSTRAINT "education_plan_trainee_id_trainee_id_fk" FOREIGN KEY ("trainee_id") REFERENCES "public"."trainee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "education_plan" ADD CONSTRAINT "education_plan_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "education_plan" ADD CONSTRAINT "education_plan_proposed_by_account_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "education_plan" ADD CONSTRAINT "education_plan_trainee_agreed_by_account_id_fk" FOREIGN KEY ("trainee_agreed_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "education_plan" ADD CONSTRAINT "education_plan_leader_agreed_by_account_id_fk" FOREIGN KEY ("leader_agreed_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_goal" ADD CONSTRAINT "activity_goal_activity_id_learning_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."learning_activity"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_goal" ADD CONSTRAINT "activity_goal_goal_id_learning_goal_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."learning_goal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "arena_goal" ADD CONSTRAINT "arena_goal_arena_id_learning_arena_id_fk" FOREIGN KEY ("arena_id") REFERENCES "public"."learning_arena"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_activity_id_learning_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."learning_activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_uploaded_by_account_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_advice" ADD CONSTRAINT "goal_advice_trainee_goal_id_trainee_goal_id_fk" FOREIGN KEY ("trainee_goal_id") REFERENCES "public"."trainee_goal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_advice" ADD CONSTRAINT "goal_advice_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_catalogue" ADD CONSTRAINT "goal_catalogue_imported_by_account_id_fk" FOREIGN KEY ("imported_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_mirror" ADD CONSTRAINT "goal_mirror_trainee_id_trainee_id_fk" FOREIGN KEY ("trainee_id") REFERENCES "public"."trainee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_mirror" ADD CONSTRAINT "goal_mirror_goal_id_learning_goal_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."learning_goal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_mirror" ADD CONSTRAINT "goal_mirror_imported_by_account_id_fk" FOREIGN KEY ("imported_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learning_activity" ADD CONSTRAINT "learning_activity_trainee_id_trainee_id_fk" FOREIGN KEY ("trainee_id") REFERENCES "public"."trainee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learning_activity" ADD CONSTRAINT "learning_activity_sent_to_supervisor_id_fk" FOREIGN KEY ("sent_to") REFERENCES "public"."supervisor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learning_activity" ADD CONSTRAINT "learning_activity_decided_by_account_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learning_arena" ADD CONSTRAINT "learning_arena_provider_id_training_provider_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."training_provider"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learning_goal" ADD CONSTRAINT "learning_goal_catalogue_id_goal_catalogue_id_fk" FOREIGN KEY ("catalogue_id") REFERENCES "public"."goal_catalogue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainee_goal" ADD CONSTRAINT "trainee_goal_trainee_id_trainee_id_fk" FOREIGN KEY ("trainee_id") REFERENCES "public"."trainee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainee_goal" ADD CONSTRAINT "trainee_goal_goal_id_learning_goal_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."learning_goal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainee_goal" ADD CONSTRAINT "trainee_goal_decided_by_account_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_assessment" ADD CONSTRAINT "board_assessment_trainee_id_trainee_id_fk" FOREIGN KEY ("trainee_id") REFERENCES "public"."trainee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_assessment" ADD CONSTRAINT "board_assessment_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_assessment" ADD CONSTRAINT "board_assessment_finalised_by_account_id_fk" FOREIGN KEY ("finalised_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_trainee_id_trainee_id_fk" FOREIGN KEY ("trainee_id") REFERENCES "public"."trainee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_supervisor_id_supervisor_id_fk" FOREIGN KEY ("supervisor_id") REFERENCES "public"."supervisor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_finalised_by_account_id_fk" FOREIGN KEY ("finalised_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_note" ADD CONSTRAINT "conversation_note_conversation_id_conversation_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_note" ADD CONSTRAINT "conversation_note_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_attendance" ADD CONSTRAINT "group_attendance_meeting_id_group_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."group_meeting"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_attendance" ADD CONSTRAINT "group_attendance_member_id_group_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."group_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_meeting" ADD CONSTRAINT "group_meeting_group_id_supervision_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."supervision_group"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_member" ADD CONSTRAINT "group_member_group_id_supervision_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."supervision_group"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_member" ADD CONSTRAINT "group_member_trainee_id_trainee_id_fk" FOREIGN KEY ("trainee_id") REFERENCES "public"."trainee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signing_link" ADD CONSTRAINT "signing_link_trainee_id_trainee_id_fk" FOREIGN KEY ("trainee_id") REFERENCES "public"."trainee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signing_link" ADD CONSTRAINT "signing_link_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision_entry" ADD CONSTRAINT "supervision_entry_trainee_id_trainee_id_fk" FOREIGN KEY ("trainee_id") REFERENCES "public"."trainee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision_entry" ADD CONSTRAINT "supervision_entry_supervisor_id_supervisor_id_fk" FOREIGN KEY ("supervisor_id") REFERENCES "public"."supervisor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision_entry" ADD CONSTRAINT "supervision_entry_entered_by_account_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision_entry" ADD CONSTRAINT "supervision_entry_decided_by_account_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision_group" ADD CONSTRAINT "supervision_group_provider_id_training_provider_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."training_provider"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervisor" ADD CONSTRAINT "supervisor_provider_id_training_provider_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."training_provider"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervisor" ADD CONSTRAINT "supervisor_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervisor" ADD CONSTRAINT "supervisor_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervisor_appointment" ADD CONSTRAINT "supervisor_appointment_trainee_id_trainee_id_fk" FOREIGN KEY ("trainee_id") REFERENCES "public"."trainee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervisor_appointment" ADD CONSTRAINT "supervisor_appointment_supervisor_id_supervisor_id_fk" FOREIGN KEY ("supervisor_id") REFERENCES "public"."supervisor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "education_plan_number" ON "education_plan" USING btree ("trainee_id","number") WHERE "education_plan"."status" <> 'discarded';--> statement-breakpoint
CREATE UNIQUE INDEX "education_plan_one_active" ON "education_plan" USING btree ("trainee_id") WHERE "education_plan"."status" = 'active';--> statement-breakpoint
CREATE UNIQUE INDEX "education_plan_one_open" ON "education_plan" USING btree ("trainee_id") WHERE "education_plan"."status" in ('draft', 'proposed');--> statement-breakpoint
CREATE INDEX "education_plan_trainee" ON "education_plan" USING btree ("trainee_id","id");--> statement-breakpoint
CREATE INDEX "activity_goal_goal" ON "activity_goal" USING btree ("goal_id");--> statement-breakpoint
CREATE INDEX "evidence_file_activity" ON "evidence_file" USING btree ("activity_id","id");--> statement-breakpoint
CREATE INDEX "goal_advice_goal" ON "goal_advice" USING btree ("trainee_goal_id","round");--> statement-breakpoint
CREATE INDEX "learning_activity_trainee" ON "learning_activity" USING btree ("trainee_id","id");--> statement-breakpoint
CREATE INDEX "learning_arena_provider" ON "learning_arena" USING btree ("provider_id","name","id");--> statement-breakpoint
CREATE UNIQUE INDEX "learning_goal_code" ON "learning_goal" USING btree ("catalogue_id","code");--> statement-breakpoint
CREATE UNIQUE INDEX "trainee_goal_once" ON "trainee_goal" USING btree ("trainee_id","goal_id");--> statement-breakpoint
CREATE INDEX "trainee_goal_waiting" ON "trainee_goal" USING btree ("trainee_id") WHERE "trainee_goal"."status" = 'submitted';--> statement-breakpoint
CREATE INDEX "board_assessment_trainee" ON "board_assessment" USING btree ("trainee_id","held_on","id");--> statement-breakpoint
CREATE INDEX "conversation_trainee" ON "conversation" USING btree ("trainee_id","planned_on","id");--> statement-breakpoint
CREATE INDEX "group_attendance_member" ON "group_attendance" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "group_meeting_group" ON "group_meeting" USING btree ("group_id","held_on","id");--> statement-breakpoint
CREATE UNIQUE INDEX "group_member_once" ON "group_member" USING btree ("group_id","trainee_id");--> statement-breakpoint
CREATE INDEX "group_member_trainee" ON "group_member" USING btree ("trainee_id");--> statement-breakpoint
CREATE INDEX "signing_link_trainee" ON "signing_link" USING btree ("trainee_id","id");--> statement-breakpoint
CREATE INDEX "signing_link_subject" ON "signing_link" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "supervision_entry_trainee" ON "supervision_entry" USING btree ("trainee_id","held_on","id");--> statement-breakpoint
CREATE INDEX "supervision_group_provider" ON "supervision_group" USING btree ("provider_id","id");--> statement-breakpoint
CREATE INDEX "supervisor_provider" ON "supervisor" USING btree ("provider_id","name","id");--> statement-breakpoint
CREATE INDEX "supervisor_account" ON "supervisor" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "supervisor_hpr_number" ON "supervisor" USING btree ("provider_id","hpr_number");--> statement-breakpoint
CREATE UNIQUE INDEX "supervisor_account_once" ON "supervisor" USING btree ("provider_id","account_id");--> statement-breakpoint
CREATE INDEX "supervisor_appointment_trainee" ON "supervisor_appointment" USING btree ("trainee_id","starts_on","id");--> statement-breakpoint
CREATE INDEX "supervisor_appointment_supervisor" ON "supervisor_appointment" USING btree ("supervisor_id");--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_deputy" CHECK ("role_grant"."is_deputy" = ("role_grant"."starts_on" is not null) and num_nulls("role_grant"."starts_on", "role_grant"."ends_on") <> 1 and "role_grant"."ends_on" >= "role_grant"."starts_on");--> statement-breakpoint
-- Written by hand from here on.
ALTER TABLE "service_period" ADD CONSTRAINT "service_period_arena_id_fk" FOREIGN KEY ("arena_id") REFERENCES "learning_arena"("id");--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS "btree_gist";--> statement-breakpoint
-- A doctor has one individual supervisor a day.
ALTER TABLE "supervisor_appointment" ADD CONSTRAINT "supervisor_appointment_one_individual" EXCLUDE USING gist ("trainee_id" WITH =, daterange("starts_on", "ends_on", '[]') WITH &&) WHERE ("appointed_as" = 'individual');--> statement-breakpoint
-- And the same person is not appointed twice as the same on a day.
ALTER TABLE "supervisor_appointment" ADD CONSTRAINT "supervisor_appointment_person_once" EXCLUDE USING gist ("trainee_id" WITH =, "supervisor_id" WITH =, "appointed_as" WITH =, daterange("starts_on", "ends_on", '[]') WITH &&);--> statement-breakpoint
CREATE TRIGGER "supervisor_history" AFTER UPDATE OR DELETE ON "supervisor" FOR EACH ROW EXECUTE FUNCTION "keep_history"();--> statement-breakpoint
CREATE TRIGGER "supervisor_appointment_history" AFTER UPDATE OR DELETE ON "supervisor_appointment" FOR EACH ROW EXECUTE FUNCTION "keep_history"();--> statement-breakpoint
CREATE TRIGGER "supervision_entry_history" AFTER UPDATE OR DELETE ON "supervision_entry" FOR EACH ROW EXECUTE FUNCTION "keep_history"();--> statement-breakpoint
CREATE TRIGGER "supervision_group_history" AFTER UPDATE OR DELETE ON "supervision_group" FOR EACH ROW EXECUTE FUNCTION "keep_history"();--> statement-breakpoint
CREATE TRIGGER "group_member_history" AFTER UPDATE OR DELETE ON "group_member" FOR EACH ROW EXECUTE FUNCTION "keep_history"();--> statement-breakpoint
CREATE TRIGGER "group_meeting_history" AFTER UPDATE OR DELETE ON "group_meeting" FOR EACH ROW EXECUTE FUNCTION "keep_history"();--> statement-breakpoint
CREATE TRIGGER "conversation_history" AFTER UPDATE OR DELETE ON "conversation" FOR EACH ROW EXECUTE FUNCTION "keep_history"();--> statement-breakpoint
CREATE TRIGGER "board_assessment_history" AFTER UPDATE OR DELETE ON "board_assessment" FOR EACH ROW EXECUTE FUNCTION "keep_history"();--> statement-breakpoint
CREATE TRIGGER "signing_link_history" AFTER UPDATE OR DELETE ON "signing_link" FOR EACH ROW EXECUTE FUNCTION "keep_history"();--> statement-breakpoint
CREATE TRIGGER "education_plan_history" AFTER UPDATE OR DELETE ON "education_plan" FOR EACH ROW EXECUTE FUNCTION "keep_history"();--> statement-breakpoint
CREATE TRIGGER "learning_arena_history" AFTER UPDATE OR DELETE ON "learning_arena" FOR EACH ROW EXECUTE FUNCTION "keep_history"();--> statement-breakpoint
CREATE TRIGGER "trainee_goal_history" AFTER UPDATE OR DELETE ON "trainee_goal" FOR EACH ROW EXECUTE FUNCTION "keep_history"();--> statement-breakpoint
CREATE TRIGGER "learning_activity_history" AFTER UPDATE OR DELETE ON "learning_activity" FOR EACH ROW EXECUTE FUNCTION "keep_history"();--> statement-breakpoint
CREATE TRIGGER "goal_advice_insert_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "goal_advice" FOR EACH STATEMENT EXECUTE FUNCTION "insert_only"();--> statement-breakpoint
-- What was agreed stays as it was agreed.
CREATE FUNCTION "keep_agreed_plan"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF (OLD."content", OLD."agreed", OLD."agreed_at", OLD."number", OLD."trainee_id") IS DISTINCT FROM (NEW."content", NEW."agreed", NEW."agreed_at", NEW."number", NEW."trainee_id") THEN
		RAISE EXCEPTION 'An agreed plan is not changed.' USING ERRCODE = 'restrict_violation';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER "education_plan_agreed_kept" BEFORE UPDATE ON "education_plan" FOR EACH ROW WHEN (OLD."status" IN ('active', 'superseded')) EXECUTE FUNCTION "keep_agreed_plan"();

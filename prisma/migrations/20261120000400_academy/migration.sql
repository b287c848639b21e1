-- CreateTable
CREATE TABLE "AcademyCourse" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "publishedVersionId" UUID,
    "draftVersionId" UUID,
    "offerId" UUID,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AcademyCourse_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AcademyCourseVersion" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "courseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "subtitle" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "outcomes" TEXT[],
    "audience" TEXT NOT NULL DEFAULT '',
    "instructor" TEXT NOT NULL DEFAULT '',
    "coverFileId" UUID,
    "objectives" JSONB NOT NULL DEFAULT '[]',
    "changes" JSONB NOT NULL DEFAULT '[]',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "learners" TEXT NOT NULL DEFAULT 'offer',
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AcademyCourseVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AcademyModule" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "key" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "AcademyModule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AcademyLesson" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "moduleId" UUID NOT NULL,
    "key" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "preview" BOOLEAN NOT NULL DEFAULT false,
    "required" BOOLEAN NOT NULL DEFAULT true,
    "minutes" INTEGER NOT NULL DEFAULT 5,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "AcademyLesson_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AcademyBlock" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "lessonId" UUID NOT NULL,
    "key" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "search" tsvector,

    CONSTRAINT "AcademyBlock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AcademyQuestion" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "category" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "objective" TEXT,
    "tags" TEXT[],
    "currentVersionId" UUID,
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AcademyQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AcademyQuestionVersion" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "questionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AcademyQuestionVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AcademyEnrolment" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "courseId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "lessonKey" UUID,
    "status" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "activeAt" TIMESTAMPTZ(3),
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "completedAt" TIMESTAMPTZ(3),
    "completedVersionId" UUID,
    "remindedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AcademyEnrolment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AcademyBlockProgress" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "courseId" UUID NOT NULL,
    "lessonKey" UUID NOT NULL,
    "blockKey" UUID NOT NULL,
    "viewedAt" TIMESTAMPTZ(3),
    "watched" JSONB NOT NULL DEFAULT '[]',
    "positionSeconds" DOUBLE PRECISION,
    "positionAt" TIMESTAMPTZ(3),
    "completedAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AcademyBlockProgress_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AcademyLessonProgress" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "courseId" UUID NOT NULL,
    "lessonKey" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "completedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AcademyLessonProgress_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AcademyAttempt" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "courseId" UUID NOT NULL,
    "lessonKey" UUID NOT NULL,
    "blockKey" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "seed" INTEGER NOT NULL,
    "items" JSONB NOT NULL,
    "settings" JSONB NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "deadlineAt" TIMESTAMPTZ(3),
    "submittedAt" TIMESTAMPTZ(3),
    "score" DECIMAL(12,6),
    "maxScore" DECIMAL(12,6) NOT NULL,
    "passed" BOOLEAN,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AcademyAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AcademyAnswer" (
    "organizationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "attemptId" UUID NOT NULL,
    "item" INTEGER NOT NULL,
    "questionVersionId" UUID NOT NULL,
    "response" JSONB NOT NULL,
    "sequence" INTEGER NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "revealedAt" TIMESTAMPTZ(3),
    "fraction" DECIMAL(12,10),

    CONSTRAINT "AcademyAnswer_pkey" PRIMARY KEY ("attemptId","item")
);

-- CreateTable
CREATE TABLE "AcademyRegrade" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "questionId" UUID NOT NULL,
    "fromVersionId" UUID NOT NULL,
    "toVersionId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "changes" JSONB NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AcademyRegrade_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AcademyMastery" (
    "organizationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "courseId" UUID NOT NULL,
    "objective" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "items" JSONB NOT NULL DEFAULT '{}',
    "masteredAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AcademyMastery_pkey" PRIMARY KEY ("userId","courseId","objective")
);

-- CreateTable
CREATE TABLE "AcademyReviewCard" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "courseId" UUID NOT NULL,
    "lessonKey" UUID NOT NULL,
    "questionId" UUID NOT NULL,
    "memory" JSONB NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "lastReviewedAt" TIMESTAMPTZ(3),
    "reviews" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "AcademyReviewCard_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AcademyCertificate" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "courseId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "holderName" TEXT NOT NULL,
    "courseTitle" TEXT NOT NULL,
    "versionNumber" INTEGER NOT NULL,
    "schoolName" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "revokedReason" TEXT,
    "replacesId" UUID,

    CONSTRAINT "AcademyCertificate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AcademyConversation" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "courseId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "blockKey" UUID,
    "title" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AcademyConversation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AcademyMessage" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "conversationId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "replyToId" UUID,
    "text" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "reason" TEXT,
    "citations" JSONB NOT NULL DEFAULT '[]',
    "engine" TEXT,
    "runId" UUID,
    "rating" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AcademyMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AcademyYearlyFigure" (
    "organizationId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "taxYear" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "sourceUrl" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AcademyYearlyFigure_pkey" PRIMARY KEY ("organizationId","key","taxYear")
);

-- CreateTable
CREATE TABLE "AcademyFunnelDay" (
    "organizationId" UUID NOT NULL,
    "courseId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "step" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "AcademyFunnelDay_pkey" PRIMARY KEY ("courseId","day","step")
);

-- CreateIndex
CREATE UNIQUE INDEX "AcademyCourse_slug_key" ON "AcademyCourse"("slug");

-- CreateIndex
CREATE INDEX "AcademyCourse_organizationId_id_idx" ON "AcademyCourse"("organizationId", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "AcademyCourse_organizationId_id_key" ON "AcademyCourse"("organizationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "AcademyCourseVersion_organizationId_id_key" ON "AcademyCourseVersion"("organizationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "AcademyCourseVersion_courseId_number_key" ON "AcademyCourseVersion"("courseId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "AcademyModule_organizationId_id_key" ON "AcademyModule"("organizationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "AcademyModule_versionId_key_key" ON "AcademyModule"("versionId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "AcademyLesson_organizationId_id_key" ON "AcademyLesson"("organizationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "AcademyLesson_versionId_key_key" ON "AcademyLesson"("versionId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "AcademyBlock_organizationId_id_key" ON "AcademyBlock"("organizationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "AcademyBlock_versionId_key_key" ON "AcademyBlock"("versionId", "key");

-- CreateIndex
CREATE INDEX "AcademyQuestion_organizationId_category_id_idx" ON "AcademyQuestion"("organizationId", "category", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "AcademyQuestion_organizationId_id_key" ON "AcademyQuestion"("organizationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "AcademyQuestionVersion_organizationId_id_key" ON "AcademyQuestionVersion"("organizationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "AcademyQuestionVersion_questionId_number_key" ON "AcademyQuestionVersion"("questionId", "number");

-- CreateIndex
CREATE INDEX "AcademyEnrolment_organizationId_courseId_startedAt_idx" ON "AcademyEnrolment"("organizationId", "courseId", "startedAt");

-- CreateIndex
CREATE UNIQUE INDEX "AcademyEnrolment_userId_courseId_key" ON "AcademyEnrolment"("userId", "courseId");

-- CreateIndex
CREATE UNIQUE INDEX "AcademyEnrolment_organizationId_id_key" ON "AcademyEnrolment"("organizationId", "id");

-- CreateIndex
CREATE INDEX "AcademyBlockProgress_organizationId_courseId_idx" ON "AcademyBlockProgress"("organizationId", "courseId");

-- CreateIndex
CREATE UNIQUE INDEX "AcademyBlockProgress_userId_courseId_blockKey_key" ON "AcademyBlockProgress"("userId", "courseId", "blockKey");

-- CreateIndex
CREATE INDEX "AcademyLessonProgress_organizationId_courseId_idx" ON "AcademyLessonProgress"("organizationId", "courseId");

-- CreateIndex
CREATE UNIQUE INDEX "AcademyLessonProgress_userId_courseId_lessonKey_key" ON "AcademyLessonProgress"("userId", "courseId", "lessonKey");

-- CreateIndex
CREATE INDEX "AcademyAttempt_organizationId_courseId_blockKey_idx" ON "AcademyAttempt"("organizationId", "courseId", "blockKey");

-- CreateIndex
CREATE UNIQUE INDEX "AcademyAttempt_organizationId_id_key" ON "AcademyAttempt"("organizationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "AcademyAttempt_userId_courseId_blockKey_number_key" ON "AcademyAttempt"("userId", "courseId", "blockKey", "number");

-- CreateIndex
CREATE INDEX "AcademyAnswer_organizationId_questionVersionId_idx" ON "AcademyAnswer"("organizationId", "questionVersionId");

-- CreateIndex
CREATE INDEX "AcademyMastery_organizationId_courseId_idx" ON "AcademyMastery"("organizationId", "courseId");

-- CreateIndex
CREATE INDEX "AcademyReviewCard_userId_dueAt_idx" ON "AcademyReviewCard"("userId", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "AcademyReviewCard_userId_courseId_questionId_key" ON "AcademyReviewCard"("userId", "courseId", "questionId");

-- CreateIndex
CREATE UNIQUE INDEX "AcademyCertificate_number_key" ON "AcademyCertificate"("number");

-- CreateIndex
CREATE INDEX "AcademyCertificate_userId_courseId_idx" ON "AcademyCertificate"("userId", "courseId");

-- CreateIndex
CREATE INDEX "AcademyCertificate_organizationId_issuedAt_idx" ON "AcademyCertificate"("organizationId", "issuedAt" DESC);

-- CreateIndex
CREATE INDEX "AcademyConversation_userId_courseId_updatedAt_idx" ON "AcademyConversation"("userId", "courseId", "updatedAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "AcademyConversation_organizationId_id_key" ON "AcademyConversation"("organizationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "AcademyMessage_replyToId_key" ON "AcademyMessage"("replyToId");

-- CreateIndex
CREATE INDEX "AcademyMessage_conversationId_id_idx" ON "AcademyMessage"("conversationId", "id");

-- CreateIndex
CREATE INDEX "AcademyMessage_userId_createdAt_idx" ON "AcademyMessage"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "AcademyFunnelDay_organizationId_courseId_day_idx" ON "AcademyFunnelDay"("organizationId", "courseId", "day");

-- AddForeignKey
ALTER TABLE "AcademyCourseVersion" ADD CONSTRAINT "AcademyCourseVersion_organizationId_courseId_fkey" FOREIGN KEY ("organizationId", "courseId") REFERENCES "AcademyCourse"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AcademyModule" ADD CONSTRAINT "AcademyModule_organizationId_versionId_fkey" FOREIGN KEY ("organizationId", "versionId") REFERENCES "AcademyCourseVersion"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AcademyLesson" ADD CONSTRAINT "AcademyLesson_organizationId_moduleId_fkey" FOREIGN KEY ("organizationId", "moduleId") REFERENCES "AcademyModule"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AcademyBlock" ADD CONSTRAINT "AcademyBlock_organizationId_lessonId_fkey" FOREIGN KEY ("organizationId", "lessonId") REFERENCES "AcademyLesson"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AcademyQuestionVersion" ADD CONSTRAINT "AcademyQuestionVersion_organizationId_questionId_fkey" FOREIGN KEY ("organizationId", "questionId") REFERENCES "AcademyQuestion"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AcademyAnswer" ADD CONSTRAINT "AcademyAnswer_organizationId_attemptId_fkey" FOREIGN KEY ("organizationId", "attemptId") REFERENCES "AcademyAttempt"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AcademyMessage" ADD CONSTRAINT "AcademyMessage_organizationId_conversationId_fkey" FOREIGN KEY ("organizationId", "conversationId") REFERENCES "AcademyConversation"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: the school's content, the learner's own rows, and what is never changed.

-- A person who is no member visits the school (`app.host`) and reads its content; verbs decide what of it is open.
CREATE FUNCTION protect_hosted_table(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM protect_tenant_table(target);
  EXECUTE format(
    'CREATE POLICY hosted ON %s FOR SELECT USING ("organizationId" = nullif(current_setting(''app.host'', true), '''')::uuid)',
    target);
END $$;

-- A visitor's own rows, written only while visiting the organization they belong to. The organization reads them too.
CREATE FUNCTION protect_visitor_table(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM protect_tenant_table(target);
  EXECUTE format(
    'CREATE POLICY own ON %s USING ("userId" = nullif(current_setting(''app.user'', true), '''')::uuid)
       WITH CHECK ("userId" = nullif(current_setting(''app.user'', true), '''')::uuid
                   AND "organizationId" = nullif(current_setting(''app.host'', true), '''')::uuid)', target);
END $$;

SELECT protect_hosted_table('"AcademyCourse"');
SELECT protect_hosted_table('"AcademyCourseVersion"');
SELECT protect_hosted_table('"AcademyModule"');
SELECT protect_hosted_table('"AcademyLesson"');
SELECT protect_hosted_table('"AcademyBlock"');
SELECT protect_hosted_table('"AcademyQuestion"');
SELECT protect_hosted_table('"AcademyQuestionVersion"');
SELECT protect_hosted_table('"AcademyYearlyFigure"');
SELECT protect_visitor_table('"AcademyEnrolment"');
SELECT protect_visitor_table('"AcademyBlockProgress"');
SELECT protect_visitor_table('"AcademyLessonProgress"');
SELECT protect_visitor_table('"AcademyAttempt"');
SELECT protect_visitor_table('"AcademyAnswer"');
SELECT protect_visitor_table('"AcademyMastery"');
SELECT protect_visitor_table('"AcademyReviewCard"');
SELECT protect_visitor_table('"AcademyCertificate"');
SELECT protect_tenant_table('"AcademyRegrade"');

-- Which courses there are, for everyone. One taken off the catalogue stays open to who bought it: verbs tell them apart.
CREATE POLICY catalogue ON "AcademyCourse" FOR SELECT USING (status <> 'draft');

-- Talks with the tutor are the learner's alone.
ALTER TABLE "AcademyConversation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "AcademyConversation" FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON "AcademyConversation" USING ("userId" = nullif(current_setting('app.user', true), '')::uuid)
  WITH CHECK ("userId" = nullif(current_setting('app.user', true), '')::uuid
              AND "organizationId" = nullif(current_setting('app.host', true), '')::uuid);
ALTER TABLE "AcademyMessage" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "AcademyMessage" FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON "AcademyMessage" USING ("userId" = nullif(current_setting('app.user', true), '')::uuid)
  WITH CHECK ("userId" = nullif(current_setting('app.user', true), '')::uuid
              AND "organizationId" = nullif(current_setting('app.host', true), '')::uuid);

-- Old talks are forgotten by a schedule that cannot read them: a DELETE without a condition, of what is old enough.
CREATE POLICY forget ON "AcademyConversation" FOR DELETE
  USING (current_setting('app.staff', true) = 'on'
         AND "updatedAt" < nullif(current_setting('app.forget_before', true), '')::timestamptz);

-- Whoever knows a certificate's number may check it.
CREATE POLICY checked_by_number ON "AcademyCertificate" FOR SELECT
  USING (number = nullif(current_setting('app.certificate', true), ''));

-- A visit is counted by the visitor's own request.
SELECT protect_tenant_table('"AcademyFunnelDay"');
CREATE POLICY hosted ON "AcademyFunnelDay"
  USING ("organizationId" = nullif(current_setting('app.host', true), '')::uuid)
  WITH CHECK ("organizationId" = nullif(current_setting('app.host', true), '')::uuid);

-- The school's name, on the pages of its courses.
CREATE POLICY hosted ON "Organization" FOR SELECT USING (id = nullif(current_setting('app.host', true), '')::uuid);

-- Pictures and videos of the school's courses.
CREATE POLICY hosted ON "File" FOR SELECT
  USING (purpose = 'academy.media' AND "organizationId" = nullif(current_setting('app.host', true), '')::uuid);

-- Rows of one school point at rows of the same school.
ALTER TABLE "AcademyEnrolment"
  ADD FOREIGN KEY ("organizationId", "courseId") REFERENCES "AcademyCourse" ("organizationId", id),
  ADD FOREIGN KEY ("organizationId", "versionId") REFERENCES "AcademyCourseVersion" ("organizationId", id);
ALTER TABLE "AcademyBlockProgress"
  ADD FOREIGN KEY ("organizationId", "courseId") REFERENCES "AcademyCourse" ("organizationId", id);
ALTER TABLE "AcademyLessonProgress"
  ADD FOREIGN KEY ("organizationId", "courseId") REFERENCES "AcademyCourse" ("organizationId", id);
ALTER TABLE "AcademyAttempt"
  ADD FOREIGN KEY ("organizationId", "courseId") REFERENCES "AcademyCourse" ("organizationId", id);
ALTER TABLE "AcademyAnswer"
  ADD FOREIGN KEY ("organizationId", "questionVersionId") REFERENCES "AcademyQuestionVersion" ("organizationId", id);
ALTER TABLE "AcademyMastery"
  ADD FOREIGN KEY ("organizationId", "courseId") REFERENCES "AcademyCourse" ("organizationId", id);
ALTER TABLE "AcademyReviewCard"
  ADD FOREIGN KEY ("organizationId", "courseId") REFERENCES "AcademyCourse" ("organizationId", id),
  ADD FOREIGN KEY ("organizationId", "questionId") REFERENCES "AcademyQuestion" ("organizationId", id);
ALTER TABLE "AcademyCertificate"
  ADD FOREIGN KEY ("organizationId", "courseId") REFERENCES "AcademyCourse" ("organizationId", id);
ALTER TABLE "AcademyConversation"
  ADD FOREIGN KEY ("organizationId", "courseId") REFERENCES "AcademyCourse" ("organizationId", id);
ALTER TABLE "AcademyFunnelDay"
  ADD FOREIGN KEY ("organizationId", "courseId") REFERENCES "AcademyCourse" ("organizationId", id);
ALTER TABLE "AcademyCourse"
  ADD FOREIGN KEY ("organizationId", "offerId") REFERENCES "BillingOffer" ("organizationId", id);

CREATE UNIQUE INDEX "AcademyCourseVersion_one_draft" ON "AcademyCourseVersion" ("courseId") WHERE status = 'draft';
CREATE UNIQUE INDEX "AcademyAttempt_one_in_progress" ON "AcademyAttempt" ("userId", "courseId", "blockKey")
  WHERE status = 'in_progress';
CREATE UNIQUE INDEX "AcademyCertificate_one_valid" ON "AcademyCertificate" ("userId", "courseId")
  WHERE "revokedAt" IS NULL;

-- Search over words; the verb joins the lessons that are open.
ALTER TABLE "AcademyBlock" DROP COLUMN search,
  ADD COLUMN search tsvector GENERATED ALWAYS AS (to_tsvector('english', words)) STORED;
CREATE INDEX "AcademyBlock_search" ON "AcademyBlock" USING gin (search);

-- What was published stays as it was.
CREATE FUNCTION refuse_published_version_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'published' THEN
    RAISE check_violation USING MESSAGE = 'a published course version is never changed: edit the draft';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE FUNCTION refuse_published_content_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched record;
BEGIN
  IF TG_OP = 'INSERT' THEN touched := NEW; ELSE touched := OLD; END IF;
  IF EXISTS (SELECT 1 FROM "AcademyCourseVersion" v WHERE v.id = touched."versionId" AND v.status = 'published') THEN
    RAISE check_violation USING MESSAGE = 'a published course version is never changed: edit the draft';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON "AcademyCourseVersion"
  FOR EACH ROW EXECUTE FUNCTION refuse_published_version_change();
CREATE TRIGGER immutable BEFORE INSERT OR UPDATE OR DELETE ON "AcademyModule"
  FOR EACH ROW EXECUTE FUNCTION refuse_published_content_change();
CREATE TRIGGER immutable BEFORE INSERT OR UPDATE OR DELETE ON "AcademyLesson"
  FOR EACH ROW EXECUTE FUNCTION refuse_published_content_change();
CREATE TRIGGER immutable BEFORE INSERT OR UPDATE OR DELETE ON "AcademyBlock"
  FOR EACH ROW EXECUTE FUNCTION refuse_published_content_change();
REVOKE UPDATE, DELETE ON "AcademyQuestionVersion" FROM atrium_app;
REVOKE DELETE ON "AcademyCertificate", "AcademyAttempt" FROM atrium_app;

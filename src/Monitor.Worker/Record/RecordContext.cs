using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Monitor.Rules.Briefings.Issues;
using Monitor.Rules.Notifications.Delivery;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Worker.Record.Tables;

namespace Monitor.Worker.Record;

/// <summary>The tables of the record. Instants are UTC ticks, choices are words, names are snake_case.</summary>
internal sealed class RecordContext(DbContextOptions<RecordContext> options) : DbContext(options)
{
    public DbSet<ImportedFile> Imports => Set<ImportedFile>();

    public DbSet<QuarantineRow> Quarantine => Set<QuarantineRow>();

    public DbSet<SnapshotTable> Snapshots => Set<SnapshotTable>();

    public DbSet<AlertRow> Alerts => Set<AlertRow>();

    public DbSet<AlertChangeRow> AlertChanges => Set<AlertChangeRow>();

    public DbSet<LedgerEntry> Ledger => Set<LedgerEntry>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<DeliveryRow> Deliveries => Set<DeliveryRow>();

    public DbSet<AuditRow> Audit => Set<AuditRow>();

    public DbSet<CaseEventRow> CaseEvents => Set<CaseEventRow>();

    public DbSet<CaseRow> Cases => Set<CaseRow>();

    public DbSet<ActRequestRow> ActRequests => Set<ActRequestRow>();

    public DbSet<AdjustmentRow> Adjustments => Set<AdjustmentRow>();

    public DbSet<AcknowledgementOfferRow> AcknowledgementOffers => Set<AcknowledgementOfferRow>();

    public DbSet<PersonKeyRow> PersonKeys => Set<PersonKeyRow>();

    public DbSet<ReporterRow> Reporters => Set<ReporterRow>();

    public DbSet<ReporterKeyRow> ReporterKeys => Set<ReporterKeyRow>();

    public DbSet<ReporterDutyRow> ReporterDuties => Set<ReporterDutyRow>();

    public DbSet<ReminderRow> Reminders => Set<ReminderRow>();

    public DbSet<ReportDistinctionRow> ReportDistinctions => Set<ReportDistinctionRow>();

    public DbSet<TakenMailRow> TakenMails => Set<TakenMailRow>();

    public DbSet<CopyCursorRow> CopyCursors => Set<CopyCursorRow>();

    public DbSet<CopyRejectionRow> CopyRejections => Set<CopyRejectionRow>();

    public DbSet<DutySheetRow> DutySheets => Set<DutySheetRow>();

    public DbSet<DutyNoteRow> DutyNotes => Set<DutyNoteRow>();

    public DbSet<ConfigChangeRow> ConfigChanges => Set<ConfigChangeRow>();

    public DbSet<BriefingIssueRow> BriefingIssues => Set<BriefingIssueRow>();

    public DbSet<BriefingTextRow> BriefingTexts => Set<BriefingTextRow>();

    public DbSet<BriefingFileRow> BriefingFiles => Set<BriefingFileRow>();

    public DbSet<MetaTable> Meta => Set<MetaTable>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
        configurationBuilder.Properties<ImportStatus>().HaveConversion<WordConverter<ImportStatus>>();
        configurationBuilder.Properties<QuarantineKind>().HaveConversion<WordConverter<QuarantineKind>>();
        configurationBuilder.Properties<QuarantineStatus>().HaveConversion<WordConverter<QuarantineStatus>>();
        configurationBuilder.Properties<LedgerStatus>().HaveConversion<WordConverter<LedgerStatus>>();
        configurationBuilder.Properties<OutboxStatus>().HaveConversion<WordConverter<OutboxStatus>>();
        configurationBuilder.Properties<OutboxKind>().HaveConversion<WordConverter<OutboxKind>>();
        configurationBuilder.Properties<OutboxPurpose>().HaveConversion<WordConverter<OutboxPurpose>>();
        configurationBuilder.Properties<DeliverySource>().HaveConversion<WordConverter<DeliverySource>>();
        configurationBuilder.Properties<DeliveryAnswer>().HaveConversion<WordConverter<DeliveryAnswer>>();
        configurationBuilder.Properties<AuditAlgorithm>().HaveConversion<WordConverter<AuditAlgorithm>>();
        configurationBuilder.Properties<ReporterKeyKind>().HaveConversion<WordConverter<ReporterKeyKind>>();
        configurationBuilder.Properties<MailOutcome>().HaveConversion<WordConverter<MailOutcome>>();
        configurationBuilder.Properties<IssueState>().HaveConversion<WordConverter<IssueState>>();
        configurationBuilder.Properties<PeriodKind>().HaveConversion<WordConverter<PeriodKind>>();
        configurationBuilder.Properties<EnterpriseMeasure>().HaveConversion<WordConverter<EnterpriseMeasure>>();
        configurationBuilder.Properties<LayoffKind>().HaveConversion<WordConverter<LayoffKind>>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        MapIntake(modelBuilder);
        MapEvaluation(modelBuilder);
        MapWork(modelBuilder);
        MapCases(modelBuilder);
        MapReporters(modelBuilder);
        MapCopies(modelBuilder);
        MapDuty(modelBuilder);
        MapBriefings(modelBuilder);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
        }
    }

    private static void MapIntake(ModelBuilder model)
    {
        model.Entity<ImportedFile>(table =>
        {
            table.ToTable("import_files");
            table.HasIndex(file => new { file.Source, file.RelativePath, file.Sha256 }, "ix_import_files_content");
        });
        model.Entity<SeriesTable>(table =>
        {
            table.ToTable("series");
            table.Property(series => series.Id).ValueGeneratedNever();
            table.HasIndex(series => new { series.Indicator, series.Region, series.PeriodKind }).IsUnique();
        });
        model.Entity<ObservationTable>(table =>
        {
            table.ToTable("observations");
            table.Property(row => row.Id).ValueGeneratedNever(); // a plain rowid: AUTOINCREMENT would cost a second table write a row
            table.HasIndex(row => new { row.SeriesId, row.Period, row.KnownAt });
        });
        model.Entity<ReportTable>(table =>
        {
            table.ToTable("reports");
            table.Property(row => row.Id).ValueGeneratedNever();
            table.HasIndex(row => new { row.Source, row.Number, row.KnownAt });
            table.HasIndex(row => row.EnterpriseKey);
        });
        model.Entity<EnterpriseFigureTable>(table =>
        {
            table.ToTable("enterprise_figures");
            table.HasIndex(row => new { row.Source, row.Measure, row.EnterpriseKey, row.Day });
            table.HasIndex(row => row.FileId);
        });
        model.Entity<ReportContactTable>(table =>
        {
            table.ToTable("report_contacts");
            table.HasKey(row => row.ReportId);
            table.Property(row => row.ReportId).ValueGeneratedNever();
        });
        model.Entity<MonthlyReturnTable>(table =>
        {
            table.ToTable("monthly_returns");
            table.Property(row => row.Id).ValueGeneratedNever();
            table.HasIndex(row => new { row.EnterpriseKey, row.Month, row.KnownAt });
            table.HasIndex(row => row.FileId);
        });
        model.Entity<QuarantineRow>(table =>
        {
            table.ToTable("quarantine");
            table.Property(row => row.Id).ValueGeneratedNever();
            table.HasIndex(row => row.FileId);
            table.HasIndex(row => new { row.Status, row.Source });
            table.HasIndex(row => new { row.Sender, row.ContentHash }).HasFilter("sender IS NOT NULL");
            table.HasIndex(row => new { row.Sender, row.At }).HasFilter("sender IS NOT NULL");
        });
    }

    private static void MapEvaluation(ModelBuilder model)
    {
        model.Entity<SnapshotTable>(table =>
        {
            table.ToTable("snapshots");
            table.HasKey(row => row.Seq);
            table.Property(row => row.Id).IsRequired();
            table.HasIndex(row => row.Id).IsUnique();
            table.HasIndex(row => row.Moment);
        });
        model.Entity<AlertRow>(table =>
        {
            table.ToTable("alerts");
            table.HasKey(row => row.Number);
            table.HasIndex(row => row.EndedAt);
        });
        model.Entity<AlertChangeRow>(table =>
        {
            table.ToTable("alert_changes");
            table.HasKey(row => row.Seq);
            table.HasIndex(row => row.AlertNumber);
            table.HasIndex(row => row.Moment);
        });
    }

    private static void MapWork(ModelBuilder model)
    {
        model.Entity<LedgerEntry>(table =>
        {
            table.ToTable("ledger");
            table.HasIndex(row => new { row.Job, row.Period, row.Partition }).IsUnique();
            table.HasIndex(row => new { row.Job, row.Status });
        });
        model.Entity<OutboxMessage>(table =>
        {
            table.ToTable("outbox");
            table.HasKey(row => row.Number);
            table.Ignore(row => row.Key);
            table.Ignore(row => row.Thread);
            table.HasIndex(row => row.Status);
            table.HasIndex(row => new { row.AlertNumber, row.Kind, row.Address });
            table.HasIndex(row => new { row.CaseNumber, row.Kind, row.Address });
        });
        model.Entity<DeliveryRow>(table =>
        {
            table.ToTable("deliveries");
            table.HasKey(row => row.Seq);
            table.HasIndex(row => new { row.Message, row.Attempt });
            table.HasIndex(row => new { row.Provider, row.Reference });
            table.HasIndex(row => new { row.Address, row.At });
        });
        model.Entity<AuditRow>(table =>
        {
            table.ToTable("audit");
            table.HasKey(row => row.Seq);
            table.Property(row => row.Seq).ValueGeneratedNever(); // its place in the chain
            table.Ignore(row => row.Head);
        });
        model.Entity<PersonKeyRow>(table =>
        {
            table.ToTable("person_keys");
            table.HasIndex(row => row.Hash).IsUnique();
            table.HasIndex(row => row.Person);
        });
        model.Entity<MetaTable>(table =>
        {
            table.ToTable("meta");
            table.HasKey(row => row.Key);
        });
    }

    private static void MapCases(ModelBuilder model)
    {
        model.Entity<CaseEventRow>(table =>
        {
            table.ToTable("case_events");
            table.HasKey(row => row.Seq);
            table.HasIndex(row => new { row.CaseNumber, row.Version }).IsUnique();
            table.HasIndex(row => new { row.Kind, row.Seq });
        });
        model.Entity<ActRequestRow>(table =>
        {
            table.ToTable("act_requests");
            table.HasKey(row => new { row.Person, row.KeyHash });
            table.HasIndex(row => row.CaseNumber);
        });
        model.Entity<AdjustmentRow>(table =>
        {
            table.ToTable("adjustments");
            table.HasIndex(row => new { row.CaseNumber, row.Version }).IsUnique();
        });
        model.Entity<AcknowledgementOfferRow>(table =>
        {
            table.ToTable("acknowledgement_offers");
            table.HasIndex(row => new { row.Person, row.ExpiresAt });
        });
        model.Entity<CaseRow>(table =>
        {
            table.ToTable("cases");
            table.HasKey(row => row.Number);
            table.HasIndex(row => row.ClosedAt);
            table.HasIndex(row => row.NextTick);
        });
    }

    private static void MapDuty(ModelBuilder model)
    {
        model.Entity<DutySheetRow>(table =>
        {
            table.ToTable("duty_sheets");
            table.HasIndex(row => new { row.Region, row.Id });
        });
        model.Entity<DutyNoteRow>(table =>
        {
            table.ToTable("duty_notes");
            table.HasIndex(row => new { row.Region, row.At });
        });
        model.Entity<ConfigChangeRow>(table =>
        {
            table.ToTable("config_changes");
            table.HasIndex(row => row.At);
        });
    }

    private static void MapBriefings(ModelBuilder model)
    {
        model.Entity<BriefingIssueRow>(table =>
        {
            table.ToTable("briefing_issues");
            table.HasKey(row => row.Number);
            table.HasIndex(row => new { row.Scope, row.FirstDay, row.LastDay });
            table.HasIndex(row => row.DueAt);
        });
        model.Entity<BriefingTextRow>(table =>
        {
            table.ToTable("briefing_texts");
            table.HasIndex(row => row.Issue);
        });
        model.Entity<BriefingFileRow>(table =>
        {
            table.ToTable("briefing_files");
            table.HasIndex(row => new { row.Issue, row.Format }).IsUnique();
        });
    }

    private static void MapReporters(ModelBuilder model)
    {
        model.Entity<ReporterRow>(table =>
        {
            table.ToTable("reporters");
            table.HasIndex(row => row.Mail);
        });
        model.Entity<ReporterKeyRow>(table =>
        {
            table.ToTable("reporter_keys");
            table.HasIndex(row => row.Hash).IsUnique();
        });
        model.Entity<ReporterDutyRow>(table =>
        {
            table.ToTable("reporter_duties");
            table.HasIndex(row => row.Reporter);
        });
        model.Entity<ReportDistinctionRow>(table => table.ToTable("report_distinctions"));
        model.Entity<ReminderRow>(table =>
        {
            table.ToTable("reminders");
            table.HasIndex(row => new { row.Subject, row.Period, row.DaysAfterDue }).IsUnique();
        });
        model.Entity<TakenMailRow>(table =>
        {
            table.ToTable("taken_mails");
            table.HasIndex(row => new { row.Mailbox, row.UidValidity, row.Uid }).IsUnique();
            table.HasIndex(row => row.MessageId);
            table.HasIndex(row => new { row.Sender, row.Sha256 });
        });
    }

    private static void MapCopies(ModelBuilder model)
    {
        model.Entity<CopyCursorRow>(table =>
        {
            table.ToTable("copy_cursors");
            table.HasKey(row => new { row.Target, row.Stream });
        });
        model.Entity<CopyRejectionRow>(table =>
        {
            table.ToTable("copy_rejections");
            table.HasIndex(row => new { row.Target, row.Point }).IsUnique();
            table.HasIndex(row => new { row.Target, row.AcceptedAt });
        });
    }
}

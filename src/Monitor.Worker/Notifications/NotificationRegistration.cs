using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;
using Monitor.Rules.Notifications.Delivery;
using Monitor.Worker.ConfigFiles.Documents.People;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Notifications.Channels;
using Monitor.Worker.Notifications.Receipts;
using Monitor.Worker.Record;

namespace Monitor.Worker.Notifications;

/// <summary>Everything that tells people.</summary>
internal static class NotificationRegistration
{
    /// <summary>An evaluation that runs this much after its moment says so in its messages.</summary>
    private static readonly TimeSpan InTime = TimeSpan.FromHours(1);

    public static IServiceCollection AddNotifications(this IServiceCollection services, ServiceSetting setting)
    {
        var service = setting.Configuration.Service;
        var people = PeopleOf(setting);
        var label = new ServiceLabel(service.Title, setting.IsDrill, service.Mode == ServiceMode.Trial);
        var timetable = new DeliveryTimetable(service.Delivery.Retry, service.Delivery.GiveUpAfter) { UnknownAfter = service.Delivery.UnknownAfter };
        return services
            .AddSingleton(label)
            .AddSingleton(SmsRoom.Of(service))
            .AddSingleton(new MessageTemplates(setting.Configuration.Texts))
            .AddSingleton(new DeliveryTemplates(setting.Configuration.Texts))
            .AddSingleton(provider => new MessageComposer(provider.GetRequiredService<MessageTemplates>(), label, provider.GetRequiredService<SmsRoom>()))
            .AddSingleton<ComposeMessages>(provider => Composing(provider.GetRequiredService<MessageComposer>(), provider.GetRequiredService<PeopleOnDuty>(), GroupsOf(service), setting.Configuration.Rules))
            .AddSingleton(people.ToFrozenDictionary(person => person.Id, StringComparer.Ordinal))
            .AddSingleton(timetable)
            .AddSingleton(LimitsOf(service.Delivery, setting.Configuration.Rules.TimeZone))
            .AddSingleton(SenderOf(service))
            .AddSingleton(new OutboxFiles(setting.Data.Path))
            .AddSingleton(provider => ChannelsOf(setting, provider))
            .AddSingleton(provider => new LaneSetup(provider.GetRequiredService<MailSender>(), provider.GetRequiredService<FrozenDictionary<string, Person>>(), provider.GetRequiredService<OutboxFiles>(), provider.GetRequiredService<MonitorRecord>().Outbox, setting.Clock).Of(provider.GetRequiredService<ChannelSet>()))
            .AddSingleton(provider => new Takeovers(provider.GetRequiredService<FrozenDictionary<string, Person>>(), label, provider.GetRequiredService<SmsRoom>(), provider.GetRequiredService<DeliveryTemplates>(), setting.Configuration.Rules))
            .AddSingleton(provider => new DeadLetters(people, label, setting.Configuration.Rules.TimeZone, provider.GetRequiredService<DeliveryTemplates>()))
            .AddSingleton<DeliveryDesk>()
            .AddSingleton<WithheldTexts>()
            .AddSingleton(provider => new HeldDigests(provider.GetRequiredService<MonitorRecord>(), provider.GetRequiredService<SmsRoom>(), provider.GetRequiredService<TimeProvider>().GetUtcNow()))
            .AddSingleton<DeliveryRun>()
            .AddSingleton(provider => new ReceiptEndpoints(
                provider.GetRequiredService<MonitorRecord>(), provider.GetRequiredService<DeliveryDesk>(), ReceiversOf(service), service.Delivery.Receipts?.ReceiptSecret(setting.Configuration.Directory), provider.GetRequiredService<ILogger<ReceiptEndpoints>>()));
    }

    /// <summary>The people of the configuration, in its order.</summary>
    public static ImmutableArray<Person> PeopleOf(ServiceSetting setting) => [.. setting.Configuration.People.Select(PersonOf)];

    /// <summary>The chat groups of the configuration. They are told like people, but that they have no address besides.</summary>
    public static ImmutableArray<Person> GroupsOf(ServiceDocument service) =>
    [
        .. service.Channels.Chat.Select(chat => new Person
        {
            Id = $"chat.{chat.Id}",
            Name = chat.Id,
            Role = Monitor.Rules.Notifications.PersonRole.DutyOfficer,
            Region = chat.Region,
            Levels = chat.Levels,
            Chat = chat.Id,
            ChatFrom = (Grade)chat.Grade,
        }),
    ];

    /// <summary>The ids of the servers that messages go by.</summary>
    public static ImmutableArray<string> LaneIds(ChannelSettings channels) =>
    [
        .. Enumerable.Range(1, Math.Max(1, channels.Mail.Length + (channels.FrontEnd.Mail ? 1 : 0))).Select(number => string.Create(CultureInfo.InvariantCulture, $"mail{number}")),
        .. channels.Sms.Select(IdOf),
        .. channels.Sms.IsEmpty || channels.FrontEnd.Sms ? [IdOf(null, channels.Sms.Length)] : ImmutableArray<string>.Empty,
        .. channels.Chat.Select(chat => $"chat.{chat.Id}"),
    ];

    public static void MapReceipts(this IEndpointRouteBuilder routes) => routes.ServiceProvider.GetRequiredService<ReceiptEndpoints>().Map(routes);

    private static ComposeMessages Composing(MessageComposer composer, PeopleOnDuty people, ImmutableArray<Person> groups, RuleSet rules) => (changes, snapshot, id, now, audit, next, cases) =>
    {
        var late = now - changes.Min(change => change.At) > InTime;
        var occasion = new MessageOccasion(rules, snapshot, id, audit, late ? now : null) { Cases = cases.OfAlert, Offers = cases.Offers, NextSequence = next };
        return [.. NotificationPolicy.Plan(changes, [.. people(now), .. groups], rules).Select(notice => composer.Compose(notice, occasion))];
    };

    private static Person PersonOf(PersonDocument document) => new()
    {
        Id = document.Id,
        Name = document.Name,
        Role = Enum.Parse<Monitor.Rules.Notifications.PersonRole>(document.Role.ToString()),
        Region = document.Region,
        Mail = document.Mail,
        Mobile = document.Mobile,
        Phone = document.Phone,
        MailFrom = (Grade)document.Receives.Grade,
        Levels = document.Receives.Levels,
        DataAlerts = document.Receives.DataAlerts,
        SmsFrom = (Grade?)document.SmsFromGrade,
    };

    private static SendingLimits LimitsOf(DeliverySettings delivery, TimeZoneInfo zone) => new(zone)
    {
        Budget = delivery.Budget is { } budget ? new MessageBudget(budget.PerDay, budget.Reserve) : null,
        Quiet = delivery.QuietHours is { } quiet ? new QuietHours(quiet.From, quiet.Until) : null,
        Gather = delivery.Gather,
    };

    private static MailSender SenderOf(ServiceDocument service) => service.Channels.Mail is [var mail, ..]
        ? new MailSender(mail.FromAddress, mail.FromName.Length > 0 ? mail.FromName : service.Title)
        : new MailSender(service.Channels.FrontEnd.FromAddress ?? "monitor@localhost.localdomain", service.Title);

    private static ChannelSet ChannelsOf(ServiceSetting setting, IServiceProvider provider)
    {
        var (channels, directory) = (setting.Configuration.Service.Channels, setting.Configuration.Directory);
        return new ChannelSet(
            [
                .. channels.Mail.Select(mail => new SmtpMailChannel(mail.ToOptions(directory), setting.Clock, provider.GetRequiredService<ILogger<SmtpMailChannel>>())),
                .. channels.Mail.IsEmpty || channels.FrontEnd.Mail ? [new MailFileChannel(setting.Data.Path, channels.FrontEnd.Mail)] : ImmutableArray<IMailChannel>.Empty,
            ],
            [
                .. channels.Sms.Select((sms, index) => new SmsProvider(IdOf(sms, index), SmsChannel(sms, index, setting, provider), sms.Receipts)),
                .. channels.Sms.IsEmpty || channels.FrontEnd.Sms ? [new SmsProvider(IdOf(null, channels.Sms.Length), new SmsFileChannel(setting.Data.Path, channels.FrontEnd.Sms), GivesReceipts: false)] : ImmutableArray<SmsProvider>.Empty,
            ],
            [.. channels.Chat.Select(chat => new ChatChannel(chat.ToOptions(directory), setting.Clock))]);
    }

    private static ISmsChannel SmsChannel(SmsSettings sms, int index, ServiceSetting setting, IServiceProvider provider)
    {
        var directory = setting.Configuration.Directory;
        return sms.Kind switch
        {
            SmsProviderKind.Aliyun => new AliyunSmsChannel(sms.ToCloudOptions(directory), setting.Clock),
            SmsProviderKind.Tencent => new TencentSmsChannel(sms.ToCloudOptions(directory), setting.Clock),
            _ => new HttpSmsChannel(sms.ToOptions(directory, ReceiptUrl(setting, IdOf(sms, index))), setting.Clock, provider.GetRequiredService<ILogger<HttpSmsChannel>>()),
        };
    }

    private static Func<string, string>? ReceiptUrl(ServiceSetting setting, string provider)
    {
        if (setting.Configuration.Service.Delivery.Receipts is not { } receipts || receipts.ReceiptSecret(setting.Configuration.Directory) is not { } source)
        {
            return null;
        }

        return id => $"{receipts.Url}/receipts/{provider}/{source.Read().Reveal()}?id={id}&status=%d&answer=%A";
    }

    private static FrozenDictionary<string, SmsProviderKind> ReceiversOf(ServiceDocument service) =>
        service.Channels.Sms.Index().ToFrozenDictionary(one => IdOf(one.Item, one.Index), one => one.Item.Kind, StringComparer.Ordinal);

    private static string IdOf(SmsSettings? sms, int index) => sms?.Id ?? string.Create(CultureInfo.InvariantCulture, $"sms{index + 1}");
}

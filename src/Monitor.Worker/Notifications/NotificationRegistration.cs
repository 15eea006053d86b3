using System.Collections.Frozen;
using System.Collections.Immutable;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.ConfigFiles.Documents.People;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Notifications.Channels;

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
        return services
            .AddSingleton(new ServiceLabel(service.Title, setting.IsDrill, service.Mode == ServiceMode.Trial))
            .AddSingleton(new MessageTemplates(setting.Configuration.Texts))
            .AddSingleton(provider => new MessageComposer(
                provider.GetRequiredService<MessageTemplates>(), provider.GetRequiredService<ServiceLabel>(), service.Channels.Sms?.Signature ?? SmsSettings.DefaultSignature))
            .AddSingleton<ComposeMessages>(provider => Composing(provider.GetRequiredService<MessageComposer>(), provider.GetRequiredService<PeopleOnDuty>(), setting.Configuration.Rules))
            .AddSingleton(people.ToFrozenDictionary(person => person.Id, StringComparer.Ordinal))
            .AddSingleton(new DeliveryTimetable(service.Delivery.Retry, service.Delivery.GiveUpAfter))
            .AddSingleton(SenderOf(service))
            .AddSingleton(provider => MailChannel(setting, provider))
            .AddSingleton(provider => SmsChannel(setting, provider))
            .AddSingleton<DeliveryRun>();
    }

    /// <summary>The people of the configuration, in its order.</summary>
    public static ImmutableArray<Person> PeopleOf(ServiceSetting setting) => [.. setting.Configuration.People.Select(PersonOf)];

    private static ComposeMessages Composing(MessageComposer composer, PeopleOnDuty people, RuleSet rules) => (changes, snapshot, id, now, audit, cases) =>
    {
        var late = now - changes.Min(change => change.At) > InTime;
        var occasion = new MessageOccasion(rules, snapshot, id, audit, late ? now : null) { Cases = cases };
        return [.. NotificationPolicy.Plan(changes, people(now), rules).Select(notice => composer.Compose(notice, occasion))];
    };

    private static Person PersonOf(PersonDocument document) => new()
    {
        Id = document.Id,
        Name = document.Name,
        Role = Enum.Parse<Monitor.Rules.Notifications.PersonRole>(document.Role.ToString()),
        Region = document.Region,
        Mail = document.Mail,
        Mobile = document.Mobile,
        MailFrom = (Grade)document.Receives.Grade,
        Levels = document.Receives.Levels,
        DataAlerts = document.Receives.DataAlerts,
        SmsFrom = (Grade?)document.SmsFromGrade,
    };

    private static MailSender SenderOf(ServiceDocument service) => service.Channels.Mail is { } mail
        ? new MailSender(mail.FromAddress, mail.FromName.Length > 0 ? mail.FromName : service.Title)
        : new MailSender("monitor@localhost.localdomain", service.Title);

    private static IMailChannel MailChannel(ServiceSetting setting, IServiceProvider provider) => setting.Configuration.Service.Channels.Mail is { } mail
        ? new SmtpMailChannel(mail.ToOptions(setting.Configuration.Directory), setting.Clock, provider.GetRequiredService<ILogger<SmtpMailChannel>>())
        : new MailFileChannel(setting.Data.Path);

    private static ISmsChannel SmsChannel(ServiceSetting setting, IServiceProvider provider) => setting.Configuration.Service.Channels.Sms is { } sms
        ? new HttpSmsChannel(sms.ToOptions(setting.Configuration.Directory), setting.Clock, provider.GetRequiredService<ILogger<HttpSmsChannel>>())
        : new SmsFileChannel(setting.Data.Path);
}

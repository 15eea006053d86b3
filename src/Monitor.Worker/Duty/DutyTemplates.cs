using System.Collections.Immutable;
using Monitor.Worker.Notifications;
using Monitor.Worker.Notifications.Templates;

namespace Monitor.Worker.Duty;

/// <summary>The texts of duty: the hand-over sheet, notices, and the page.</summary>
/// <param name="texts">Liquid texts by file name without its ending.</param>
/// <param name="trace">Notes which of them are filled in; null for nobody.</param>
/// <exception cref="TextTemplateException">One is missing or cannot be used.</exception>
internal sealed class DutyTemplates(IReadOnlyDictionary<string, string> texts, TextTrace? trace = null)
{
    private static readonly TextEntry<HandoverModel> SheetHtmlEntry = new("duty.sheet.html", TextForm.Page);
    private static readonly TextEntry<HandoverModel> SheetTextEntry = new("duty.sheet.text", TextForm.Plain);
    private static readonly TextEntry<DutyNoticeModel> NoticeHtmlEntry = new("duty.notice.html", TextForm.Page);
    private static readonly TextEntry<DutyNoticeModel> NoticeTextEntry = new("duty.notice.text", TextForm.Plain);
    private static readonly TextEntry<DutySmsModel> SmsEntry = new("duty.sms", TextForm.Sms);
    private static readonly TextEntry<DutyPageModel> PageEntry = new("duty.html", TextForm.Page);

    public static ImmutableArray<TextEntry> Entries { get; } = [SheetHtmlEntry, SheetTextEntry, NoticeHtmlEntry, NoticeTextEntry, SmsEntry, PageEntry];

    public TemplateFamily<HandoverModel> SheetHtml { get; } = SheetHtmlEntry.From(texts, trace);

    public TemplateFamily<HandoverModel> SheetText { get; } = SheetTextEntry.From(texts, trace);

    public TemplateFamily<DutyNoticeModel> NoticeHtml { get; } = NoticeHtmlEntry.From(texts, trace);

    public TemplateFamily<DutyNoticeModel> NoticeText { get; } = NoticeTextEntry.From(texts, trace);

    public TemplateFamily<DutySmsModel> Sms { get; } = SmsEntry.From(texts, trace);

    public TemplateFamily<DutyPageModel> Page { get; } = PageEntry.From(texts, trace);
}

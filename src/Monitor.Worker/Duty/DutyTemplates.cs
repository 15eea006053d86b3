using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.Notifications.Templates;

namespace Monitor.Worker.Duty;

/// <summary>The texts of duty: the hand-over sheet, notices, and the page.</summary>
internal sealed class DutyTemplates
{
    private const string SheetHtmlName = "duty.sheet.html";
    private const string SheetTextName = "duty.sheet.text";
    private const string NoticeHtmlName = "duty.notice.html";
    private const string NoticeTextName = "duty.notice.text";
    private const string PageName = "duty.html";

    /// <summary>Takes them from the configuration's texts.</summary>
    /// <exception cref="TextTemplateException">One is missing or cannot be used.</exception>
    public DutyTemplates(IReadOnlyDictionary<string, string> texts)
    {
        SheetHtml = TextTemplate<HandoverModel>.From(texts, SheetHtmlName);
        SheetText = TextTemplate<HandoverModel>.From(texts, SheetTextName);
        NoticeHtml = TextTemplate<DutyNoticeModel>.From(texts, NoticeHtmlName);
        NoticeText = TextTemplate<DutyNoticeModel>.From(texts, NoticeTextName);
        Page = TextTemplate<DutyPageModel>.From(texts, PageName);
    }

    public TextTemplate<HandoverModel> SheetHtml { get; }

    public TextTemplate<HandoverModel> SheetText { get; }

    public TextTemplate<DutyNoticeModel> NoticeHtml { get; }

    public TextTemplate<DutyNoticeModel> NoticeText { get; }

    public TextTemplate<DutyPageModel> Page { get; }

    /// <summary>Everything that is wrong with them, in Chinese with file, line and column; empty where all can be used.</summary>
    public static ImmutableArray<ConfigError> Check(IReadOnlyDictionary<string, string> texts) =>
    [
        .. TextTemplate<HandoverModel>.Check(texts, SheetHtmlName),
        .. TextTemplate<HandoverModel>.Check(texts, SheetTextName),
        .. TextTemplate<DutyNoticeModel>.Check(texts, NoticeHtmlName),
        .. TextTemplate<DutyNoticeModel>.Check(texts, NoticeTextName),
        .. TextTemplate<DutyPageModel>.Check(texts, PageName),
    ];
}

using Monitor.Rules.Grading;

namespace Monitor.Worker.Notifications;

/// <summary>邮件文本: subject, plain text and page of one mail, filled in at once.</summary>
/// <typeparam name="TModel">What they can say.</typeparam>
internal sealed class MailTexts<TModel>(TemplateFamily<TModel> subject, TemplateFamily<TModel> text, TemplateFamily<TModel> page)
    where TModel : notnull
{
    /// <summary>The mail that is the same for every reason and grade.</summary>
    public FilledMail Fill(TModel model) => Fill(model, [], Grade.None);

    /// <summary>The mail as it is written for the first reason that it is written apart for, else for the grade.</summary>
    public FilledMail Fill(TModel model, IReadOnlyCollection<string> reasons, Grade grade) => new(
        subject.For(reasons, grade).Text(model).ReplaceLineEndings("").Trim(),
        text.For(reasons, grade).Text(model).Trim() + "\n",
        page.For(reasons, grade).Page(model));
}

using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Time.Testing;
using Monitor.Worker.Cases.Doors;
using Monitor.Worker.Cases.Http;
using Monitor.Worker.Duty.Http;
using Monitor.Worker.Intake.Http;
using Monitor.Worker.Reporters.Pages;
using Monitor.Worker.Tests.Intake;

namespace Monitor.Worker.Tests.Fuzzing.Targets;

/// <summary>What reporters and officials send to the service.</summary>
internal static class FormTargets
{
    private static readonly DateTimeOffset Arrival = new(2026, 11, 23, 8, 0, 0, TimeSpan.FromHours(8));
    private static readonly ReportSender Mill = new("mill", "甲厂", "91370200264574251E", "370214");

    public static ImmutableArray<FuzzTarget> All { get; } =
    [
        FuzzTarget.OfText(
            "report_form",
            Reports,
            "{\"number\":\"SD-1\",\"enterprise\":\"甲厂\",\"region\":\"370214\",\"people\":12,\"notice_date\":\"2024-02-19\",\"withdrawn\":false}",
            "[{\"kind\":\"zero_report\",\"zero\":\"是\",\"period\":\"2026年第47周\"},{\"number\":\"2\",\"batches\":\"2026-12-01:120；2027-01-10:80\",\"stage\":\"初报\",\"reduction_type\":\"T03\",\"main_reason\":\"R04\",\"arrears_yuan\":1.5e4}]"),
        FuzzTarget.OfText(
            "return_form",
            text => Send(text, (sent, index) => new ReturnForm(ARuleSet.Small).Read(sent, index, Arrival, out _) is null),
            "{\"enterprise\":\"甲厂\",\"region\":\"370214\",\"month\":\"2024-02\",\"previous\":120,\"current\":100,\"hired\":2,\"left\":22,\"main_reason\":\"R04\",\"withdrawn\":false}"),
        FuzzTarget.OfText(
            "web_form",
            Page,
            "number=1&region=370214&kind=layoff&people=12&headcount=400&notice_date=2026-11-20&effective_date=2026-11-21&contact_name=%E7%94%B2&contact_mobile=13900000000&batches=2026-12-01%3A12",
            "zero=%E6%98%AF&region=370214&period=2026-11"),
        FuzzTarget.OfText(
            "act",
            Act,
            "acknowledge \"7\" 3f2a\n{\"note\":\"知悉\"}",
            "open_case\n{\"region\":\"370214\",\"cause\":\"layoffs\",\"caller\":\"甲\",\"calledAt\":\"2026-11-23T08:30+08:00\",\"what\":\"停产\",\"people\":120,\"grade\":\"serious\"}",
            "verify *\n{\"verdict\":\"entity_transfer\",\"reason\":\"合并\",\"reportNumbers\":[\"1\"],\"period\":\"2023-03\"}"),
        FuzzTarget.OfText("duty_note", Note, "{\"text\":\"22时甲厂来电\"}"),
    ];

    private static void Reports(string text)
    {
        Send(text, (sent, index) => new ReportForm(ARuleSet.Small).Read(sent, index, Arrival, out _) is null);
        Send(text, (sent, index) => (Mill.Complete(sent, index, out var completed) ?? new ReportForm(ARuleSet.Small).Read(completed, index, Arrival, out _)) is null);
    }

    private static void Send(string text, Func<JsonElement, int, bool> isTaken) => Wait(ReportEndpoint.RespondAsync(
        Request(text),
        (sent, _, _) =>
        {
            var taken = sent.Where(isTaken).Count();
            return Task.FromResult(new ReportAnswer("", taken, [], IsNew: taken > 0));
        },
        CancellationToken.None));

    private static void Page(string text)
    {
        var typed = FormValues.Of(new FormCollection(QueryHelpers.ParseQuery(text)));
        if (new FormCheck(ARuleSet.Small, new FakeTimeProvider(Arrival)).Faults(typed, Mill).IsEmpty)
        {
            Assert.Null(Mill.Complete(FormValues.Json(typed), 0, out var completed) ?? new ReportForm(ARuleSet.Small).Read(completed, 0, Arrival, out _));
        }
    }

    private static void Act(string text)
    {
        var (head, body) = FuzzTarget.Cut(text);
        var words = head.Split(' ');
        if (ActCatalog.Forms.FirstOrDefault(form => form.Word == words[0]) is { } form)
        {
            var request = Request(body);
            request.Headers.IfMatch = words.ElementAtOrDefault(1);
            request.Headers[ActRequest.KeyHeader] = words.ElementAtOrDefault(2);
            var read = Wait(ActRequest.ReadAsync(request, form, CancellationToken.None));
            Assert.Equal(read.Act is null, read.Problem is not null);
        }
    }

    private static void Note(string text)
    {
        var note = Wait(DutyEndpoints.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), CancellationToken.None));
        FuzzTarget.HoldsWholeCharacters(note?.Text);
    }

    private static HttpRequest Request(string body) => new DefaultHttpContext
    {
        Request = { ContentType = "application/json", Body = new MemoryStream(Encoding.UTF8.GetBytes(body)) },
    }.Request;

    // what reads from memory has ended when it returns
    private static T Wait<T>(Task<T> ended) => ended.GetAwaiter().GetResult();
}

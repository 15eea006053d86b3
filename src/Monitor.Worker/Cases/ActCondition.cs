using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Worker.Cases.Calling;
using Monitor.Worker.Record;

namespace Monitor.Worker.Cases;

/// <summary>What a door asks for around an act, judged and kept in the act's own transaction.</summary>
/// <param name="Version">The version of the case that the act was decided upon; null where it does not matter.</param>
/// <param name="RequestKey">The sender's own name for this request, so that sending it again does nothing twice; null for none.</param>
internal sealed record ActCondition(int? Version = null, string? RequestKey = null)
{
    public static ActCondition None { get; } = new();

    /// <summary>The number of the link or code by which the act comes; null where the actor is known otherwise.</summary>
    public long? Offer { get; init; }

    /// <summary>Why the link or code does not open the way to this act; null where it does, or where none is used.</summary>
    public Refusal? Barred(RecordTransaction transaction, string? number, CaseAct act, Actor actor) =>
        Offer is { } id ? AcknowledgementOffers.Refuse(AcknowledgementStore.Find(transaction, id), number, act, actor, transaction.Now) : null;

    /// <summary>Why the case has moved on since the act was decided upon; null where it has not.</summary>
    public Refusal? MovedOn(Case? subject) => Version is { } seen && subject is not null && subject.Version != seen
        ? new Refusal(
            RefusalKind.OutOfOrder,
            $"{subject.Number}已由第{seen}版变为第{subject.Version}版，现处于“{CaseWording.Of(subject.Stage)}”阶段：您查看之后另有办理或者时限变化。",
            "请重新查看事项，确认后再办理。")
        : null;

    /// <summary>The case that this very request was answered with before; null where it is new.</summary>
    /// <param name="transaction">The act's transaction.</param>
    /// <param name="number">The case that the act is for.</param>
    /// <param name="act">The act.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="misused">Whether the key was used for another act.</param>
    public string? Answered(RecordTransaction transaction, string? number, CaseAct act, Actor actor, out bool misused)
    {
        misused = false;
        if (RequestKey is null)
        {
            return null;
        }

        var key = Digest(RequestKey);
        var earlier = transaction.Context.ActRequests.AsNoTracking().SingleOrDefault(row => row.Person == actor.Person && row.KeyHash == key);
        misused = earlier is not null && earlier.ContentHash != ContentOf(number, act);
        return misused ? null : earlier?.CaseNumber;
    }

    /// <summary>Keeps what the request was answered with, and uses up its link or code.</summary>
    /// <param name="transaction">The act's transaction.</param>
    /// <param name="number">The case that the act is for.</param>
    /// <param name="act">The act.</param>
    /// <param name="actor">Who did it.</param>
    /// <param name="answeredWith">The case that it is answered with.</param>
    /// <param name="openedCase">Whether the act opened that.</param>
    public void Note(RecordTransaction transaction, string? number, CaseAct act, Actor actor, string answeredWith, bool openedCase)
    {
        if (Offer is { } id)
        {
            AcknowledgementStore.Use(transaction, id);
        }

        if (RequestKey is not null)
        {
            transaction.Context.ActRequests.Add(new()
            {
                Person = actor.Person,
                KeyHash = Digest(RequestKey),
                ContentHash = ContentOf(number, act),
                CaseNumber = answeredWith,
                OpenedCase = openedCase,
                At = transaction.Now,
            });
            transaction.Context.SaveChanges();
        }
    }

    private static string ContentOf(string? number, CaseAct act) => Digest($"{number}\n{JsonSerializer.Serialize(act, CaseJson.Options)}");

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

using System.Collections.Immutable;
using CsCheck;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;
using Monitor.Rules.Notifications.Delivery;

namespace Monitor.Rules.Tests.Notifications.Delivery;

public sealed class SendingOrderTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.FromHours(8));
    private static readonly SendingLimits None = new(Zone);

    private static readonly Gen<ImmutableArray<WaitingMessage>> Waiting =
        Gen.Select(Gen.Enum<NotificationChannel>(), Gen.Int[1, 4], Gen.Int[0, 6], Gen.Int[0, 4], (channel, address, thread, grade) => (channel, address, thread, grade))
            .Array[0, 60]
            .Select(all => all.Select((one, index) => new WaitingMessage(index + 1, one.channel, $"n{one.address}", one.thread == 0 ? null : $"SX{one.thread}", (Grade)one.grade)).ToImmutableArray());

    [Fact]
    public void Over_a_day_no_number_gets_more_than_its_budget_and_lesser_grades_leave_the_reserve() =>
        Gen.Select(Waiting, Gen.Int[1, 12], Gen.Int[0, 11]).Where(drawn => drawn.Item3 < drawn.Item2).Sample((waiting, perDay, reserve) =>
        {
            var sent = Day(waiting, None with { Budget = new MessageBudget(perDay, reserve) });

            Assert.All(sent.Where(one => one.Channel == NotificationChannel.Sms).GroupBy(one => one.Address), number =>
            {
                Assert.True(number.Count() <= perDay);
                Assert.True(number.Count(one => one.Grade < Grade.Critical) <= perDay - reserve);
            });
            Assert.Equal(waiting.Count(one => one.Channel != NotificationChannel.Sms), sent.Count(one => one.Channel != NotificationChannel.Sms));
        });

    [Fact]
    public void The_messages_of_one_case_to_one_address_leave_in_their_order_and_none_is_lost() =>
        Waiting.Sample(waiting =>
        {
            var sent = Day(waiting, None);

            Assert.Equal(waiting.Select(one => one.Number), sent.Select(one => one.Number).Order());
            Assert.All(sent.Where(one => one.Thread is not null).GroupBy(one => (one.Channel, one.Address, one.Thread)), thread =>
                Assert.Equal(thread.Select(one => one.Number).Order(), thread.Select(one => one.Number)));
        });

    [Fact]
    public void Nothing_leaves_before_a_graver_message_unless_a_graver_one_of_its_case_waits_behind_it() =>
        Waiting.Sample(waiting =>
        {
            var choice = SendingOrder.Choose(waiting, _ => false, _ => default, None, Noon, int.MaxValue);
            var sent = choice.Send.Select(number => waiting.Single(one => one.Number == number)).ToArray();

            var ranks = sent.Select(one => one.Thread is null ? one.Grade : waiting.Where(other => (other.Channel, other.Address, other.Thread) == (one.Channel, one.Address, one.Thread)).Max(other => other.Grade));
            Assert.Equal(ranks.OrderDescending(), ranks);
        });

    [Fact]
    public void A_red_message_leaves_before_all_others_whenever_it_was_queued()
    {
        ImmutableArray<WaitingMessage> waiting = [One(1, Grade.Moderate), One(2, Grade.Severe), One(3, Grade.Critical), One(4, Grade.Severe)];

        Assert.Equal([3L, 2L, 4L], SendingOrder.Choose(waiting, _ => false, _ => default, None, Noon, 3).Send);
    }

    [Fact]
    public void A_message_that_holds_up_a_red_one_of_its_case_leaves_at_once()
    {
        ImmutableArray<WaitingMessage> waiting = [One(1, Grade.Moderate, "SX1"), One(2, Grade.Severe), One(3, Grade.Critical, "SX1")];

        Assert.Equal([1L, 2L], SendingOrder.Choose(waiting, _ => false, _ => default, None, Noon, 10).Send);
    }

    [Fact]
    public void What_is_under_way_holds_up_what_follows_of_its_case_only()
    {
        ImmutableArray<WaitingMessage> waiting = [One(5, Grade.Severe, "SX1"), One(6, Grade.Severe, "SX2")];

        Assert.Equal([6L], SendingOrder.Choose(waiting, one => one.Thread == "SX1", _ => default, None, Noon, 10).Send);
    }

    [Theory]
    [InlineData(3, Grade.Moderate, NotificationChannel.Sms, "2026-11-23T07:00")]
    [InlineData(3, Grade.Moderate, NotificationChannel.Mail, null)]
    [InlineData(3, Grade.Serious, NotificationChannel.Sms, null)]
    [InlineData(23, Grade.Moderate, NotificationChannel.Chat, "2026-11-24T07:00")]
    [InlineData(22, Grade.Moderate, NotificationChannel.Sms, "2026-11-24T07:00")]
    [InlineData(7, Grade.Moderate, NotificationChannel.Sms, null)]
    [InlineData(12, Grade.Moderate, NotificationChannel.Sms, null)]
    public void Only_the_lowest_grade_waits_for_the_morning_and_no_mail(int hour, Grade grade, NotificationChannel channel, string? until)
    {
        var limits = None with { Quiet = new QuietHours(new TimeOnly(22, 0), new TimeOnly(7, 0)) };

        var choice = SendingOrder.Choose([new WaitingMessage(1, channel, "n", null, grade)], _ => false, _ => default, limits, Noon.AddHours(hour - 12), 10);

        Assert.Equal(until is null ? [] : [DateTimeOffset.Parse(until + "+08:00", System.Globalization.CultureInfo.InvariantCulture)], choice.Held.Select(held => held.Until));
        Assert.Equal(until is null ? 1 : 0, choice.Send.Length);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(12)]
    public void What_tells_of_no_alert_such_as_duty_is_told_at_once_at_any_hour(int hour)
    {
        var limits = None with { Quiet = new QuietHours(new TimeOnly(22, 0), new TimeOnly(7, 0)), Gather = TimeSpan.FromMinutes(30) };
        var now = Noon.AddHours(hour - 12);

        var choice = SendingOrder.Choose([One(1, Grade.None)], _ => false, _ => new SentToday(1, now.AddMinutes(-1)), limits, now, 10);

        Assert.Equal([1L], choice.Send);
    }

    [Fact]
    public void Beyond_the_budget_a_message_waits_for_the_next_day_and_red_uses_the_reserve()
    {
        var limits = None with { Budget = new MessageBudget(3, 1) };
        ImmutableArray<WaitingMessage> waiting = [One(1, Grade.Severe), One(2, Grade.Critical)];

        var choice = SendingOrder.Choose(waiting, _ => false, _ => new SentToday(2, Noon.AddHours(-1)), limits, Noon, 10);

        Assert.Equal([2L], choice.Send);
        Assert.Equal(new HeldMessage(1, new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.FromHours(8)), "该号码当日短信已有3条，达到限额，次日合并发送"), Assert.Single(choice.Held));
    }

    [Theory]
    [InlineData(0, Grade.Severe, null)]
    [InlineData(1, Grade.Severe, true)]
    [InlineData(1, Grade.Critical, true)]
    [InlineData(2, Grade.Critical, false)]
    [InlineData(3, Grade.Critical, null)]
    public void The_message_that_uses_up_the_budget_or_leaves_only_the_reserve_is_known(int before, Grade grade, bool? leavesReserve)
    {
        var limits = None with { Budget = new MessageBudget(3, 1) };

        var choice = SendingOrder.Choose([One(1, grade)], _ => false, _ => new SentToday(before, null), limits, Noon, 10);

        Assert.Equal(leavesReserve is { } leaves ? [new LastMessage(1, leaves)] : [], choice.Last);
    }

    [Fact]
    public void Soon_after_a_message_the_next_one_waits_for_company_unless_it_is_red()
    {
        var limits = None with { Gather = TimeSpan.FromMinutes(30) };
        ImmutableArray<WaitingMessage> waiting = [One(1, Grade.Severe), One(2, Grade.Critical)];

        var choice = SendingOrder.Choose(waiting, _ => false, _ => new SentToday(1, Noon.AddMinutes(-10)), limits, Noon, 10);

        Assert.Equal([2L], choice.Send);
        Assert.Equal((1L, Noon.AddMinutes(30)), (choice.Held[0].Number, choice.Held[0].Until)); // the red one leaves now, and the wait begins anew
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 5)]
    [InlineData(5, -1)]
    public void A_budget_that_leaves_nothing_to_lesser_grades_is_refused(int perDay, int reserve) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new MessageBudget(perDay, reserve));

    private static WaitingMessage One(long number, Grade grade, string? thread = null) => new(number, NotificationChannel.Sms, "13900000001", thread, grade);

    /// <summary>Sends, two at a time, until nothing more leaves that day.</summary>
    private static List<WaitingMessage> Day(ImmutableArray<WaitingMessage> waiting, SendingLimits limits)
    {
        var (left, sent) = (waiting, new List<WaitingMessage>());
        while (true)
        {
            var choice = SendingOrder.Choose(left, _ => false, address => new SentToday(sent.Count(one => one.Channel == NotificationChannel.Sms && one.Address == address), null), limits, Noon, 2);
            if (choice.Send.IsEmpty)
            {
                return sent;
            }

            sent.AddRange(choice.Send.Select(number => left.Single(one => one.Number == number)));
            left = left.RemoveAll(one => choice.Send.Contains(one.Number) || choice.Held.Any(held => held.Number == one.Number));
        }
    }
}

using Monitor.Rules.MonthlyReturns;

namespace Monitor.Rules.Tests.MonthlyReturns;

public sealed class ReturnCheckTests
{
    [Fact]
    public void A_falling_headcount_needs_type_main_reason_and_explanation()
    {
        var falls = AMonth.Content(100, 99);

        Assert.Equal(ReturnFault.None, ReturnCheck.FaultOf(falls));
        Assert.Equal(ReturnFault.TypeMissing, ReturnCheck.FaultOf(falls with { ReductionType = "" }));
        Assert.Equal(ReturnFault.ReasonMissing, ReturnCheck.FaultOf(falls with { MainReason = StatedReason.None }));
        Assert.Equal(ReturnFault.ExplanationMissing, ReturnCheck.FaultOf(falls with { MainReason = new("R07", "") }));
    }

    [Fact]
    public void A_headcount_that_stays_or_rises_needs_no_reason()
    {
        Assert.Equal(ReturnFault.None, ReturnCheck.FaultOf(new() { Previous = 100, Current = 100 }));
        Assert.Equal(ReturnFault.None, ReturnCheck.FaultOf(new() { Previous = 100, Current = 101 }));
    }

    [Fact]
    public void Headcounts_have_to_meet_where_those_who_came_and_left_are_stated() =>
        Assert.Equal(ReturnFault.HeadcountsContradict, ReturnCheck.FaultOf(AMonth.Content(100, 99) with { Hired = 3, Left = 5 }));

    [Fact]
    public void A_transfer_names_the_other_enterprise_and_is_part_of_those_who_left_or_came()
    {
        Assert.Equal(ReturnFault.CounterpartMissing, ReturnCheck.FaultOf(AMonth.Content(100, 90, new(10, 0, ""))));
        Assert.Equal(ReturnFault.TransferTooLarge, ReturnCheck.FaultOf(AMonth.Content(100, 90, new(11, 0, "新公司")) with { Hired = 0, Left = 10 }));
        Assert.Equal(ReturnFault.TransferTooLarge, ReturnCheck.FaultOf(AMonth.Content(100, 110, new(0, 111, "新公司"))));
        Assert.Equal(ReturnFault.None, ReturnCheck.FaultOf(AMonth.Content(100, 90, new(10, 0, "新公司"))));
    }

    [Fact]
    public void No_more_are_transferred_than_there_were_or_are()
    {
        var many = AMonth.Content(100, 30) with { Hired = 50, Left = 120 };

        Assert.Equal(ReturnFault.TransferTooLarge, ReturnCheck.FaultOf(many with { Transfer = new(0, 50, "老公司") }));
        Assert.Equal(ReturnFault.TransferTooLarge, ReturnCheck.FaultOf(many with { Transfer = new(110, 0, "新公司") }));
        Assert.Equal(ReturnFault.None, ReturnCheck.FaultOf(many with { Transfer = new(100, 30, "集团内企业") }));
    }

    [Fact]
    public void No_reason_for_a_fault_holds_a_figure() =>
        Assert.All(Enum.GetValues<ReturnFault>(), fault => Assert.DoesNotContain(ReturnCheck.NameOf(fault), char.IsDigit));
}

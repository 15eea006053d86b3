using System.Text.Json.Serialization;
using Monitor.Rules.Cases.Acts;
using Monitor.Worker.Cases.Doors;

namespace Monitor.Worker.Tests.Cases.Doors;

public sealed class ActCatalogTests
{
    [Fact]
    public void Every_act_has_one_row()
    {
        var acts = typeof(CaseAct).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false).Cast<JsonDerivedTypeAttribute>().Select(act => (act.DerivedType, Word: (string)act.TypeDiscriminator!));

        Assert.Equal(acts.OrderBy(act => act.Word, StringComparer.Ordinal), ActCatalog.Forms.Select(form => (form.Act, form.Word)).OrderBy(act => act.Word, StringComparer.Ordinal));
        Assert.Equal(Enum.GetValues<ActKind>(), ActCatalog.Forms.Select(form => form.Kind).Order());
    }

    [Fact]
    public void No_verb_and_no_option_stands_for_two_things()
    {
        Assert.Equal(ActCatalog.Forms.Length, ActCatalog.Forms.Select(form => form.Verb).Distinct().Count());
        foreach (var form in ActCatalog.Forms)
        {
            var options = form.Parameters.Select(parameter => parameter.Option).Concat(["--config", "--data", "--json", "--if-version", "--help"]).ToList();
            Assert.Equal(options.Count, options.Distinct().Count());
        }
    }

    [Fact]
    public void A_row_that_does_not_fit_its_record_is_refused()
    {
        Assert.Throws<ArgumentException>(() => ActForm.Of<Lift>("lift", "", ("reason", ""), ("note", "")));
        Assert.Throws<ArgumentException>(() => ActForm.Of<Approve>("approve", "", ("reason", "")));
    }
}

using FsCheck;
using FsCheck.Fluent;

namespace Social.Tests.Auth;

/// <summary>Texts for properties of escaping: rich in what addresses and forms reserve, whole as Unicode.</summary>
internal static class Texts
{
    private static readonly string[] Pieces =
        ["%", "%25", "%2F", "%zz", "+", "&", "=", "?", "#", "/", "{}", ":", "@", "!", "$", "'", "(", ")", "*", ",", ";", "[", "]", " ", "\t", "\n", "~", ".", "-", "_", "a", "Z", "7", "ä", "€", "漢", "😀", "\u0000", "\u00A0", "e\u0301"];

    private static readonly Gen<string> Any = Gen.OneOf(
        Gen.Elements(Pieces).ArrayOf().Select(string.Concat),
        ArbMap.Default.GeneratorFor<string?>().Select(s => string.Concat((s ?? string.Empty).EnumerateRunes().Select(r => r.ToString()))));

    /// <summary>Checks that a property holds of any three texts: the first is not empty, and the first two are no dot segments, which no address can hold.</summary>
    public static void Check(Func<string, string, string, bool> holds) =>
        Prop.ForAll(Any.Where(a => a.Length > 0 && !IsDots(a)).ToArbitrary(), Any.Where(b => !IsDots(b)).ToArbitrary(), Any.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static bool IsDots(string text) => text is "." or "..";
}

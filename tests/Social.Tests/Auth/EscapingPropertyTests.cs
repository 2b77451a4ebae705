using System.Text;
using Social.Auth;

namespace Social.Tests.Auth;

/// <summary>Laws of percent-encoding and of forms: what is printed is read back, and nothing reserved is left bare.</summary>
public sealed class EscapingPropertyTests
{
    [Fact]
    public void OAuth1_encodes_all_but_the_unreserved_and_every_byte_comes_back() =>
        Texts.Check((a, b, c) => new[] { a, b, c }.All(text =>
        {
            string encoded = Encode(text);
            return Uri.UnescapeDataString(encoded) == text && encoded == Uri.EscapeDataString(text) && IsPlain(encoded);
        }));

    [Fact]
    public void OAuth1_encodes_bytes_as_it_does_their_text() =>
        Texts.Check((a, _, _) =>
        {
            ByteWriter bytes = new(stackalloc byte[16]);
            bytes.AppendEncoded(Encoding.UTF8.GetBytes(a));
            string encoded = Encoding.ASCII.GetString(bytes.Written);
            bytes.Dispose();
            return encoded == Encode(a);
        });

    [Fact]
    public void OAuth1_reads_a_query_as_a_form_before_it_encodes_it_anew() =>
        Texts.Check((a, _, _) =>
        {
            ByteWriter strict = new(stackalloc byte[16]);
            strict.AppendReencoded(Uri.EscapeDataString(a));
            string fromQuery = Encoding.ASCII.GetString(strict.Written);
            strict.Dispose();
            ByteWriter form = new(stackalloc byte[16]);
            form.AppendReencoded(Uri.EscapeDataString(a).Replace("%20", "+", StringComparison.Ordinal));
            string fromForm = Encoding.ASCII.GetString(form.Written);
            form.Dispose();
            return fromQuery == Encode(a) && fromForm == Encode(a);
        });

    [Fact]
    public void A_form_that_the_platform_writes_is_read_back() =>
        Texts.Check((name, one, two) =>
        {
            string form = new FormUrlEncodedContent([new(name, one), new("other " + name, two)]).ReadAsStringAsync().GetAwaiter().GetResult();
            Dictionary<string, string> read = QueryString.Parse(form);
            return read.Count == 2 && read[name] == one && read["other " + name] == two;
        });

    [Fact]
    public void Parameters_added_to_an_address_are_read_back_and_leave_the_rest_of_it_alone() =>
        Texts.Check((name, one, two) =>
        {
            Uri address = QueryString.Add(new Uri("https://x.com/i/oauth2/authorize?kept=1"), [new("a" + name, one), new("b", two)]);
            Dictionary<string, string> read = QueryString.Parse(address.OriginalString[(address.OriginalString.IndexOf('?', StringComparison.Ordinal) + 1)..]);
            return address.Fragment.Length == 0 && address.AbsolutePath == "/i/oauth2/authorize" && read.Count == 3 && read["kept"] == "1" && read["a" + name] == one && read["b"] == two;
        });

    private static bool IsPlain(string encoded) => encoded.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~' or '%');

    private static string Encode(string text)
    {
        ByteWriter bytes = new(stackalloc byte[16]);
        bytes.AppendEncoded(text);
        string encoded = Encoding.ASCII.GetString(bytes.Written);
        bytes.Dispose();
        return encoded;
    }
}

import { expect } from "chai";
import { parse } from "yaml";
import { editedText } from "../../../cli/lib/kept-format.js";

const FILE = `# spring
campaigns:   # all of them
    spring: {name:  "Spring, 2027",   budget: 50,tags: [ a,b ]}   # the large one


    summer:
        name: 'Summer'
        texts:   [ "Iced  coffee" ,'Cold brew'  ]
        budget: 1000    # a day
`;

describe("edits that keep a file's format", () => {
  it("change nothing but the value, wherever it stands", () => {
    const inFlow = editedText(FILE, (document) => document.setIn(["campaigns", "spring", "budget"], 80));
    expect(inFlow).to.equal(FILE.replace("budget: 50", "budget: 80"));
    const inBlock = editedText(FILE, (document) => document.setIn(["campaigns", "summer", "budget"], 900));
    expect(inBlock).to.equal(FILE.replace("budget: 1000", "budget: 900"));
    expect(editedText(FILE, () => undefined)).to.equal(FILE);
  });

  it("add and take out properties and entries without a change elsewhere", () => {
    const added = editedText(FILE, (document) => document.setIn(["campaigns", "summer", "status"], "DISABLE"));
    expect(added.replace(/\n *status: DISABLE/, "")).to.equal(FILE);
    const taken = editedText(FILE, (document) => document.deleteIn(["campaigns", "summer", "texts", 0]));
    expect(taken.split("\n").slice(0, 7)).to.deep.equal(FILE.split("\n").slice(0, 7));
    expect(parse(taken)).to.have.nested.property("campaigns.summer.texts").that.deep.equals(["Cold brew"]);
    const gone = editedText(FILE, (document) => document.deleteIn(["campaigns", "summer"]));
    expect(gone.split("\n").slice(0, 3)).to.deep.equal(FILE.split("\n").slice(0, 3));
    expect(parse(gone)).to.have.property("campaigns").that.has.all.keys("spring");
  });

  it("never lose a change that only moves spaces within a text", () => {
    const edited = editedText(FILE, (document) => document.setIn(["campaigns", "summer", "texts", 0], "Iced coffee"));
    expect(parse(edited)).to.have.nested.property("campaigns.summer.texts[0]", "Iced coffee");
  });

  it("keep Windows line ends", () => {
    const windows = FILE.replaceAll("\n", "\r\n");
    const edited = editedText(windows, (document) => document.setIn(["campaigns", "summer", "budget"], 900));
    expect(edited).to.equal(windows.replace("budget: 1000", "budget: 900"));
  });
});

/** Abbreviations whose full stop does not end a sentence, as British and American papers write them. */
// prettier-ignore
export const ABBREVIATIONS: readonly string[] = [
  'Mr.', 'Mrs.', 'Ms.', 'Mx.', 'Dr.', 'Prof.', 'Rev.', 'Fr.', 'Sr.', 'Jr.', 'St.', 'Ste.', 'Hon.', 'Rt.',
  'Messrs.', 'Mme.', 'Mlle.', 'M.', 'Esq.', 'Gen.', 'Lt.', 'Col.', 'Maj.', 'Capt.', 'Cmdr.', 'Adm.', 'Sgt.',
  'Cpl.', 'Brig.', 'Pvt.', 'Vice-Adm.', 'Rear-Adm.', 'Lt.-Gen.', 'Maj.-Gen.', 'Brig.-Gen.', 'Gov.', 'Pres.',
  'Sen.', 'Rep.', 'Amb.', 'Sec.', 'Min.', 'Supt.', 'Insp.', 'Atty.', 'Dep.', 'Asst.', 'Assoc.', 'Dir.',
  'Chm.', 'Mgr.', 'Co.', 'Ltd.', 'Inc.', 'Corp.', 'Cos.', 'Bros.', 'Pty.', 'Pte.', 'Plc.', 'L.L.C.', 'L.P.',
  'S.A.', 'S.p.A.', 'S.A.S.', 'N.V.', 'B.V.', 'A.S.', 'A.Ş.', 'A.G.', 'K.K.', 'Bhd.', 'Sdn.', 'Tbk.',
  'Mfg.', 'Intl.', 'Natl.', 'Ind.', 'Inds.', 'U.S.', 'U.K.', 'U.N.', 'U.A.E.', 'U.S.A.', 'E.U.', 'U.S.S.R.',
  'P.R.', 'D.C.', 'R.O.K.', 'D.P.R.K.', 'P.R.C.', 'R.O.C.', 'D.R.', 'S.K.', 'N.K.', 'Jan.', 'Feb.', 'Mar.',
  'Apr.', 'Jun.', 'Jul.', 'Aug.', 'Sept.', 'Sep.', 'Oct.', 'Nov.', 'Dec.', 'Mon.', 'Tue.', 'Tues.', 'Wed.',
  'Thu.', 'Thur.', 'Thurs.', 'Fri.', 'No.', 'Nos.', 'Nr.', 'vs.', 'v.', 'etc.', 'e.g.', 'i.e.', 'cf.',
  'ca.', 'c.', 'al.', 'viz.', 'approx.', 'est.', 'incl.', 'excl.', 'ref.', 'resp.', 'misc.', 'max.', 'avg.',
  'esp.', 'orig.', 'par.', 'para.', 'paras.', 'Fig.', 'Figs.', 'Vol.', 'Vols.', 'Art.', 'Arts.', 'Sect.',
  'Ch.', 'Chap.', 'Eq.', 'Ed.', 'Eds.', 'pp.', 'p.', 'App.', 'Tab.', 'Suppl.', 'Ser.', 'Pt.', 'Rs.', 'Rp.',
  'Tk.', 'Sh.', 'Ksh.', 'Tsh.', 'Ush.', 'Kr.', 'Bt.', 'Nu.', 'mln.', 'bln.', 'bn.', 'mn.', 'trn.', 'tn.',
  'thsd.', 'sq.', 'cu.', 'km.', 'kg.', 'hr.', 'hrs.', 'mins.', 'ft.', 'oz.', 'lb.', 'lbs.', 'gal.', 'bbl.',
  'tel.', 'ext.', 'a.m.', 'p.m.', 'A.M.', 'P.M.', 'A.D.', 'B.C.', 'B.C.E.', 'C.E.', 'Univ.', 'Inst.',
  'Dept.', 'Acad.', 'Assn.', 'Bldg.', 'Ave.', 'Blvd.', 'Rd.', 'Sq.', 'Hwy.', 'Mt.', 'Ft.', 'Is.', 'Prov.',
  'Obl.', 'Ala.', 'Ariz.', 'Ark.', 'Calif.', 'Colo.', 'Conn.', 'Fla.', 'Ga.', 'Ill.', 'Kan.', 'Ky.', 'La.',
  'Mass.', 'Md.', 'Mich.', 'Minn.', 'Miss.', 'Mont.', 'Neb.', 'Nev.', 'Okla.', 'Ore.', 'Pa.', 'Tenn.',
  'Tex.', 'Va.', 'Vt.', 'Wash.', 'Wis.', 'Wyo.', 'N.Y.', 'N.J.', 'N.H.', 'N.M.', 'N.C.', 'N.D.', 'S.C.',
  'S.D.', 'R.I.', 'W.Va.', 'Ph.D.', 'M.D.', 'B.A.', 'M.A.', 'B.Sc.', 'M.Sc.', 'LL.B.', 'LL.M.', 'M.B.A.',
  'Eng.', 'Ing.', 'Dipl.', 'Mohd.', 'Muh.', 'Abd.', 'Hj.', 'Kh.', 'Wm.', 'Chas.', 'Geo.', 'Thos.', 'Jos.',
  'Alex.',
];

/** English month names in calendar order, January first. */
// prettier-ignore
export const MONTHS: readonly string[] = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
  'November', 'December',
];

/** English weekday names in ISO 8601 order, Monday first. */
// prettier-ignore
export const WEEKDAYS: readonly string[] = [
  'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday',
];
